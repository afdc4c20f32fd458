package sigma.recipes.runbook.option;

import java.util.Locale;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;

/** The verdict from which a comparison fails. Its text is the value of the option. */
public enum FailOn {
    /** Breaking changes only. */
    BREAKING(Verdict.BREAKING),
    /** Also changes that the documents cannot decide. */
    CHECK(Verdict.CHECK),
    /** Any change. */
    ANY(Verdict.EDITORIAL);

    private final Verdict mildest;

    FailOn(Verdict mildest) {
        this.mildest = mildest;
    }

    /** Returns whether a report has a change at or above the threshold. */
    public boolean fails(DriftReport report) {
        return report.worst().filter(worst -> worst.compareTo(mildest) <= 0).isPresent();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
