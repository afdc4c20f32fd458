package sigma.recipes.recipe;

/** Whether a recipe changes anything in the organization, as recorded when it last ran under test. */
public enum Effect {
    /** It only reads. */
    READS,
    /** It writes. */
    WRITES,
    /** Nothing was recorded yet. */
    UNKNOWN
}
