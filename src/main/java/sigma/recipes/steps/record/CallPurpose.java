package sigma.recipes.steps.record;

/** The purpose of a scenario's calls at a time. */
public enum CallPurpose {
    /** A Given creates or looks up what the scenario needs. */
    PREPARE,
    /** The client fetches the token that a call needs. */
    SIGN_IN,
    /** The recipe itself. */
    ACT,
    /** Created objects are removed; not part of a recipe's usage. */
    CLEANUP
}
