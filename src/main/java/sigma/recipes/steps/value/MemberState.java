package sigma.recipes.steps.value;

/** The state of a member. */
public enum MemberState {
    /** The member can sign in and is listed. */
    ACTIVE,
    /** The member cannot sign in and is listed only on request. */
    DEACTIVATED
}
