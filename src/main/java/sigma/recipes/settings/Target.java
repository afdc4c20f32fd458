package sigma.recipes.settings;

/** Which kind of organization a run works on. */
public enum Target {
    /** The organization that is simulated inside this process. */
    SANDBOX,
    /** An organization behind a base URL and credentials; one on this machine counts as real too. */
    REAL
}
