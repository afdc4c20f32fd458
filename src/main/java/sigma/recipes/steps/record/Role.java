package sigma.recipes.steps.record;

/** Why a scenario speaks to Sigma at a moment. */
public enum Role {
    /** A Given makes or looks up what the scenario needs. */
    PREPARE,
    /** The client fetches the token that a call needs. */
    SIGN_IN,
    /** The recipe itself. */
    ACT,
    /** What was made is undone; not part of what a recipe uses. */
    UNDO
}
