package sigma.recipes.report;

/** The severity of a result. */
public enum Level {
    /** Fails a build. */
    ERROR("error", "error"),
    /** Needs attention. */
    WARNING("warning", "warning"),
    /** Informs only. */
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
