package sigma.recipes.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The members who may call an operation, from {@code x-caller} of the contract. Others are refused with 403. */
public enum Callers {

    /** Every member: the operation has no mark. */
    EVERYONE(""),
    /** Members with the account type Admin. */
    ADMIN("admin"),
    /** Members whose account type has the permission for it, and members with the account type Admin. */
    ACCOUNT_TYPE("account-type"),
    /** The member that the request names, and members with the account type Admin. */
    SELF("self"),
    /** Admins of the team or members of it, as the operation needs, and members with the account type Admin. */
    TEAM("team"),
    /** Members with a permission on the object that the request names. */
    PERMISSION("permission");

    private final String word;

    Callers(String word) {
        this.word = word;
    }

    /** Returns the callers with this word in the contract; empty if there is no such word. */
    public static Optional<Callers> of(String word) {
        return Arrays.stream(values()).filter(callers -> callers.word.equals(word)).findFirst();
    }

    /** Returns the words of the contract, such as {@code admin, self or permission}. */
    public static String words() {
        return Arrays.stream(values()).map(callers -> callers.word).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Returns the word of the contract; empty for every member. */
    public String word() {
        return word;
    }
}
