package sigma.recipes.report;

/** How severe a result is. */
public enum Level {
    /** Fails a build. */
    ERROR("error", "error"),
    /** Needs attention. */
    WARNING("warning", "warning"),
    /** Is good to know. */
    NOTE("note", "notice");

    private final String sarif;
    private final String github;

    Level(String sarif, String github) {
        this.sarif = sarif;
        this.github = github;
    }

    String sarif() {
        return sarif;
    }

    String github() {
        return github;
    }
}
