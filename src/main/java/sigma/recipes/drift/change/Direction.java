package sigma.recipes.drift.change;

/** The direction in which the changed part of an exchange is sent; it decides who is affected. */
public enum Direction implements ReportWord {
    /** Neither direction: the operation as a whole. */
    NONE,
    /** From the recipe to the API: a recipe writes it. */
    REQUEST,
    /** From the API to the recipe: a recipe reads it. */
    RESPONSE
}
