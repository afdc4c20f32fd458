package sigma.recipes.settings;

/** The kind of organization that a run works on. */
public enum Target {
    /** The simulated organization in this process. */
    SANDBOX,
    /** An organization behind a base URL and credentials; a local one counts as real too. */
    REAL
}
