package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A member of the organization (listMembers, getMember, createMember, updateMember).
 *
 * @param id          the member's id
 * @param email       the mail address, as the organization wrote it
 * @param firstName   the first name
 * @param lastName    the last name
 * @param accountType the name of the account type; organizations write it with different capitals
 * @param archived    whether the member was deactivated in Sigma; left out of a response means no
 * @param inactive    whether the member was deactivated by the identity provider; left out of a response means no
 */
public record Member(@JsonProperty("memberId") MemberId id, String email, String firstName, String lastName,
                     @JsonProperty("memberType") String accountType, @JsonProperty("isArchived") boolean archived,
                     @JsonProperty("isInactive") boolean inactive) {

    /** Returns first and last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** Returns the same member with another account type. */
    public Member withAccountType(String other) {
        return new Member(id, email, firstName, lastName, other, archived, inactive);
    }

    /** Returns the same member at another address. */
    public Member withEmail(String other) {
        return new Member(id, other, firstName, lastName, accountType, archived, inactive);
    }

    /** Returns the same member, active or deactivated as {@code other} is. */
    public Member withStateOf(Member other) {
        return new Member(id, email, firstName, lastName, accountType, other.archived, other.inactive);
    }

    /** Returns whether the member can log in: deactivated neither in Sigma nor by the identity provider. */
    public boolean active() {
        return !archived && !inactive;
    }
}
