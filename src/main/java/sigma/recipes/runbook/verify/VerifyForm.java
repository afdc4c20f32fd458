package sigma.recipes.runbook.verify;

import java.util.Locale;

/** The forms of a report on a verifying run. Its word is what people type. */
public enum VerifyForm {
    /** For a terminal, while the run goes on. */
    TEXT,
    /** For build servers. */
    JUNIT,
    /** For code scanning. */
    SARIF,
    /** For a workflow on GitHub. */
    GITHUB;

    /**
     * Returns the report.
     *
     * @throws IllegalStateException for {@link #TEXT}, which is printed while the run goes on
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
