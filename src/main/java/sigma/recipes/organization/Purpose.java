package sigma.recipes.organization;

/** What a run is for; it decides what a run may make, change and leave behind. */
public enum Purpose {
    /** Proving that the API keeps its contract: makes everything it needs and undoes what it made. */
    VERIFY,
    /** Runs one recipe: it uses what exists, and its effects stay. */
    RUNBOOK
}
