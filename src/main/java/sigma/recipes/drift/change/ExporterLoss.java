package sigma.recipes.drift.change;

/**
 * The information that a publisher's exporter may have lost when a document seems to have changed. The publisher's profile
 * lists its losses.
 */
public enum ExporterLoss implements ReportWord {
    /** None; the document is faithful. */
    NONE,
    /** The other media types of a body, or all of its variants except one. */
    BODY,
    /** All except one of the variants with the same value in the discriminating field. */
    VARIANT,
    /** Null in addition to a closed list of values or to variants. */
    NULL,
    /** The map that contains the values. */
    MAP,
    /** The integer type of a number. */
    INTEGER,
    /** The operation id. */
    OPERATION_ID
}
