package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A member of the organization (listMembers, getMember, createMember, updateMember).
 *
 * @param id          the member's id
 * @param email       the email address, as entered in the organization
 * @param firstName   the first name
 * @param lastName    the last name
 * @param accountType the name of the account type; its case varies between organizations
 * @param archived    whether the member was deactivated in Sigma; an absent field means no
 * @param inactive    whether the member was deactivated by the identity provider; an absent field means no
 */
public record Member(@JsonProperty("memberId") MemberId id, String email, String firstName, String lastName,
                     @JsonProperty("memberType") String accountType, @JsonProperty("isArchived") boolean archived,
                     @JsonProperty("isInactive") boolean inactive) {

    /** Returns the first and last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** Returns the same member with another account type. */
    public Member withAccountType(String other) {
        return new Member(id, email, firstName, lastName, other, archived, inactive);
    }

    /** Returns the same member with another address. */
    public Member withEmail(String other) {
        return new Member(id, other, firstName, lastName, accountType, archived, inactive);
    }

    /** Returns the same member with the state of {@code other}, active or deactivated. */
    public Member withStateOf(Member other) {
        return new Member(id, email, firstName, lastName, accountType, other.archived, other.inactive);
    }

    /** Returns whether the member can sign in, that is, was deactivated neither in Sigma nor by the identity provider. */
    public boolean active() {
        return !archived && !inactive;
    }
}
