package sigma.recipes.runbook.verify;

import java.util.Locale;

/** The formats of a report on a verifying run. The text of each is the value of the option. */
public enum VerifyFormat {
    /** For a terminal, during the run. */
    TEXT,
    /** For build servers. */
    JUNIT,
    /** For code scanning. */
    SARIF,
    /** For a GitHub workflow. */
    GITHUB;

    /**
     * Returns the report.
     *
     * @throws IllegalStateException for {@link #TEXT}, which is printed during the run
     */
    public String written(RunVerdict verdict) {
        return switch (this) {
            case TEXT -> throw new IllegalStateException("Text is printed while the run goes on");
            case JUNIT -> VerifyReport.junit(verdict);
            case SARIF -> VerifyReport.sarif(verdict);
            case GITHUB -> VerifyReport.github(verdict);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
