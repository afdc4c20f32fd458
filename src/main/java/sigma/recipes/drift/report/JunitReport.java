package sigma.recipes.drift.report;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.report.JunitDocument;
import sigma.recipes.report.JunitTest;
import sigma.recipes.text.TextSanitizer;

/**
 * The report as the JUnit XML that build servers show: each change a test, which fails where it breaks and is skipped where
 * it was acknowledged. Without changes there is one test, which passes.
 */
public final class JunitReport {

    private JunitReport() {
    }

    /** Returns the report. */
    public static String of(DriftReport report) {
        List<JunitTest> tests = new ArrayList<>();
        report.changes().forEach(change -> tests.add(change.verdict() == Verdict.BREAKING
                ? JunitTest.failed(group(change), name(change), change.rule().id(), ChangeText.of(change))
                : JunitTest.passed(group(change), name(change), change.verdict().word() + ": " + ChangeText.of(change))));
        report.acknowledged().forEach(each -> tests.add(JunitTest.skipped(group(each.change()), name(each.change()),
                "until " + each.until() + ": " + each.reason())));
        return JunitDocument.of(report.title(), tests, "no changes");
    }

    private static String group(Change change) {
        return "drift." + change.operation();
    }

    private static String name(Change change) {
        return (change.rule().id() + TextSanitizer.escaped(" " + change.place().text() + " " + change.field())).strip()
                + " " + change.fingerprint();
    }
}
