package sigma.recipes.steps.sentence;

/** By what a member is looked up. */
public enum MemberKey {
    /** The full name. */
    NAME,
    /** The mail address. */
    ADDRESS,
    /** The id. */
    ID
}
