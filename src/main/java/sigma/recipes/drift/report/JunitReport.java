package sigma.recipes.drift.report;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.report.JunitDocument;
import sigma.recipes.report.JunitTest;
import sigma.recipes.text.TextSanitizer;

/**
 * The report as JUnit XML for build servers: a test for each cause, which fails if the cause is breaking and is skipped if
 * it is acknowledged. Without changes there is one passing test.
 */
public final class JunitReport {

    private JunitReport() {
    }

    /** Returns the report. */
    public static String of(DriftReport report) {
        List<JunitTest> tests = new ArrayList<>();
        report.causes().forEach(cause -> tests.add(cause.verdict() == Verdict.BREAKING
                ? JunitTest.failed(group(cause), name(cause), cause.rule().id(), CauseText.line(cause))
                : JunitTest.passed(group(cause), name(cause), cause.verdict().word() + ": " + CauseText.line(cause))));
        report.acknowledged().forEach(each -> tests.add(JunitTest.skipped(group(each.cause()), name(each.cause()),
                "until " + each.until() + ": " + each.reason())));
        return JunitDocument.of(report.title(), tests, "no changes");
    }

    private static String group(Cause cause) {
        return "drift." + cause.worst().operation();
    }

    private static String name(Cause cause) {
        return cause.rule().id() + " " + TextSanitizer.escaped(CauseText.label(cause)) + " " + cause.fingerprint();
    }
}
