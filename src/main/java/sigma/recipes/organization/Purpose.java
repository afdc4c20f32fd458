package sigma.recipes.organization;

/** What a run is for; it decides what a run may make, change and leave behind. */
public enum Purpose {
    /** Proving that the API keeps its contract: makes everything it needs and undoes what it made. */
    VERIFY,
    /** Doing the work of one recipe: takes what is there, and its effects stay. */
    RUNBOOK
}
