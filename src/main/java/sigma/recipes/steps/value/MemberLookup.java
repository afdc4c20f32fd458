package sigma.recipes.steps.value;

/**
 * The key by which a member is looked up: a name, an email address or an id.
 *
 * @param key  which part of the member
 * @param text the name of a member of the scenario, or the email address; empty for a member that does not exist
 */
public record MemberLookup(Key key, String text) {

    /** The part of a member that is looked up. */
    public enum Key {
        /** The id, read directly. */
        MEMBER,
        /** The id of no member. */
        UNKNOWN_ID,
        /** The full name. */
        NAME,
        /** The email address. */
        EMAIL_ADDRESS,
        /** The email address in capitals. */
        CAPITALS,
        /** The id, searched like a name. */
        ID,
        /** An email address, whether a member has it or not. */
        LITERAL_ADDRESS
    }
}
