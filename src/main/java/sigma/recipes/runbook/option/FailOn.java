package sigma.recipes.runbook.option;

import java.util.Locale;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;

/** From which verdict on a comparison fails. Its word is what people type. */
public enum FailOn {
    /** Only what breaks. */
    BREAKING(Verdict.BREAKING),
    /** What the documents cannot decide, too. */
    CHECK(Verdict.CHECK),
    /** Any change at all. */
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
