package sigma.recipes.recipe;

/** Whether a recipe writes, as recorded in its last test run. */
public enum Effect {
    /** It only reads. */
    READS,
    /** It writes. */
    WRITES,
    /** Nothing was recorded yet. */
    UNKNOWN
}
