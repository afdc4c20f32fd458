package sigma.recipes.steps.sentence;

/** By what a member is looked up. */
public enum MemberKey {
    /** The full name. */
    NAME,
    /** The email address. */
    EMAIL_ADDRESS,
    /** The id. */
    ID
}
