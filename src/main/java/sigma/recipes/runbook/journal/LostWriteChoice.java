package sigma.recipes.runbook.journal;

/** What the user knows about a write that only a person can look up. */
public enum LostWriteChoice {
    /** Nothing: the run stops and reports what to check. */
    ASK,
    /** It was carried out, so it is not repeated. */
    DONE,
    /** It was not carried out, so it is repeated. */
    AGAIN
}
