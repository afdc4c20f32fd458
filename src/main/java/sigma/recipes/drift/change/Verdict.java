package sigma.recipes.drift.change;

/** The severity of a change, worst first. */
public enum Verdict implements ReportWord {
    /** Clients that follow the old document fail against the new one. */
    BREAKING,
    /** The documents cannot decide; a person has to review the change. */
    CHECK,
    /** The part still works, but its removal is announced. */
    DEPRECATION,
    /** The API offers more; existing clients are not affected. */
    COMPATIBLE,
    /** The API is the same; only its description changed. */
    EDITORIAL
}
