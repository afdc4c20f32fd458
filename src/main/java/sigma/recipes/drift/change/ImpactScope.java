package sigma.recipes.drift.change;

/** The use of an operation that a change certainly affects. */
public enum ImpactScope implements ReportWord {
    /** No use. */
    NONE,
    /** Every call of the operation. */
    OPERATION,
    /** Recipes that send or read the field. */
    FIELD,
    /** Recipes that send the object that contains the field. */
    OBJECT
}
