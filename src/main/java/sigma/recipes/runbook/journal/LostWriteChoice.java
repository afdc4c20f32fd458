package sigma.recipes.runbook.journal;

/** What the user knows of a write that only a person can look up. */
public enum LostWriteChoice {
    /** Nothing: the run stops and says what to check. */
    ASK,
    /** It was carried out, so it is not sent again. */
    DONE,
    /** It was not carried out, so it is sent again. */
    AGAIN
}
