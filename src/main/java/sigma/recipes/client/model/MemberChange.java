package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The new values of a member (updateMember). Empty fields are not sent and remain unchanged.
 *
 * @param firstName   the first name
 * @param lastName    the last name
 * @param accountType the name of an account type of the organization
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MemberChange(String firstName, String lastName, @JsonProperty("memberType") String accountType) {

    /** Returns the fields that differ from those of a member. */
    public MemberChange from(Member member) {
        return new MemberChange(firstName.equals(member.firstName()) ? "" : firstName, lastName.equals(member.lastName()) ? "" : lastName,
                accountType.equalsIgnoreCase(member.accountType()) ? "" : accountType);
    }

    /** Describes the change. */
    public String words() {
        return Stream.of(firstName.isEmpty() ? "" : "first name " + firstName, lastName.isEmpty() ? "" : "last name " + lastName,
                accountType.isEmpty() ? "" : "account type " + accountType).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Returns whether there is nothing to change. */
    public boolean nothing() {
        return firstName.isEmpty() && lastName.isEmpty() && accountType.isEmpty();
    }
}
