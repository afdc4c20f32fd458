package sigma.recipes.steps.record;

/** How a row of a file ends: in a run by itself, and in a plan. */
public enum RowKind {
    /** Something new is made of it. */
    CREATED("done", "to create"),
    /** Something that exists is changed by it. */
    CHANGED("done", "to change"),
    /** Something that exists is taken away by it. */
    REMOVED("done", "to remove"),
    /** There is nothing to do for it, or it was not tried. */
    SKIPPED("skipped", "as they are"),
    /** It can't be carried out. */
    FAILED("failed", "impossible");

    private final String word;
    private final String planned;

    RowKind(String word, String planned) {
        this.word = word;
        this.planned = planned;
    }

    /** Returns the word for it in the results of a run. */
    public String word() {
        return word;
    }

    /** Returns the words for such rows in the table of a plan. */
    public String planned() {
        return planned;
    }

    /** Returns whether such a row was carried out. */
    public boolean done() {
        return word.equals("done");
    }
}
