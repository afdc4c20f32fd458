package sigma.recipes.steps.sentence;

/** Whether a member can sign in. */
public enum MemberState {
    /** The member can sign in and is listed. */
    ACTIVE,
    /** The member cannot sign in and is listed only when asked for. */
    DEACTIVATED
}
