package sigma.recipes.organization;

/** The purpose of a run, which determines what it may create, change and leave behind. */
public enum Purpose {
    /** Verifies that the API follows the contract: creates what it needs and removes it again. */
    VERIFY,
    /** Runs one recipe: uses existing objects, and its effects remain. */
    RUNBOOK
}
