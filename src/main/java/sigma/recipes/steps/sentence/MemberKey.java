package sigma.recipes.steps.sentence;

/** The key to look up a member. */
public enum MemberKey {
    /** The full name. */
    NAME,
    /** The email address. */
    EMAIL_ADDRESS,
    /** The id. */
    ID
}
