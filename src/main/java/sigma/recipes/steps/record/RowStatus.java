package sigma.recipes.steps.record;

/** The result of a row of a file, in a run and in a plan. */
public enum RowStatus {
    /** It creates something. */
    CREATED("done", "to create", "create"),
    /** It changes something. */
    CHANGED("done", "to change", "change"),
    /** It removes something. */
    REMOVED("done", "to remove", "remove"),
    /** It requires no change, or was not tried. */
    SKIPPED("skipped", "unchanged", "unchanged"),
    /** It can't be carried out. */
    FAILED("failed", "impossible", "impossible");

    private final String word;
    private final String planned;
    private final String key;

    RowStatus(String word, String planned, String key) {
        this.word = word;
        this.planned = planned;
        this.key = key;
    }

    /** Returns its name in the results of a run. */
    public String word() {
        return word;
    }

    /** Returns its description in the table of a plan. */
    public String planned() {
        return planned;
    }

    /** Returns its key in the JSON document of a plan. */
    public String key() {
        return key;
    }

    /** Returns whether such a row was carried out. */
    public boolean done() {
        return this != SKIPPED && this != FAILED;
    }
}
