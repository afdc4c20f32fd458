package sigma.recipes.steps.record;

/** The result of a row of a file, in a run and in a plan. */
public enum RowStatus {
    /** It creates something. */
    CREATED("done", "to create"),
    /** It changes something. */
    CHANGED("done", "to change"),
    /** It removes something. */
    REMOVED("done", "to remove"),
    /** It requires no change, or was not tried. */
    SKIPPED("skipped", "as they are"),
    /** It can't be carried out. */
    FAILED("failed", "impossible");

    private final String word;
    private final String planned;

    RowStatus(String word, String planned) {
        this.word = word;
        this.planned = planned;
    }

    /** Returns its name in the results of a run. */
    public String word() {
        return word;
    }

    /** Returns its description in the table of a plan. */
    public String planned() {
        return planned;
    }

    /** Returns whether such a row was carried out. */
    public boolean done() {
        return word.equals("done");
    }
}
