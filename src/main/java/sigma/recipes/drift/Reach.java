package sigma.recipes.drift;

/** Which use of an operation a change hits for certain. */
enum Reach {
    /** No use. */
    NOBODY,
    /** Every call of the operation. */
    OPERATION,
    /** Who sends or reads the field. */
    FIELD,
    /** Who sends the object that holds the field. */
    OBJECT
}
