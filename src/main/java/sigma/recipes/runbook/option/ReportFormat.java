package sigma.recipes.runbook.option;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.report.GitHubReport;
import sigma.recipes.drift.report.HtmlReport;
import sigma.recipes.drift.report.JsonReport;
import sigma.recipes.drift.report.JunitReport;
import sigma.recipes.drift.report.MarkdownReport;
import sigma.recipes.drift.report.ReportView;
import sigma.recipes.drift.report.SarifReport;
import sigma.recipes.drift.report.SourceLocations;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.DriftPage;
import sigma.recipes.runbook.page.Layout;

/** The formats of a drift report. The text of each is the value of the option. */
public enum ReportFormat {
    /** For a terminal. */
    TEXT,
    /** For GitHub, or a message. */
    MARKDOWN,
    /** For a browser, or print. */
    HTML,
    /** For programs. */
    JSON,
    /** For code scanning. */
    SARIF,
    /** For build servers. */
    JUNIT,
    /** For a GitHub workflow. */
    GITHUB;

    /**
     * Returns the report.
     *
     * @param places finds the lines of operations and steps
     * @param layout the layout of text
     * @param all    whether text shows each change with its place, rule and fingerprint
     */
    public String written(DriftReport report, SourceLocations places, Layout layout, boolean all) {
        return switch (this) {
            case TEXT -> text(ReportView.of(report, places), layout, all);
            case MARKDOWN -> MarkdownReport.of(ReportView.of(report, places));
            case HTML -> HtmlReport.of(ReportView.of(report, places));
            case JSON -> JsonReport.of(report, places);
            case SARIF -> SarifReport.of(report, places);
            case JUNIT -> JunitReport.of(report);
            case GITHUB -> GitHubReport.of(report, places);
        };
    }

    private static String text(ReportView view, Layout layout, boolean all) {
        StringWriter text = new StringWriter();
        new DriftPage(new ConsolePrinter(new PrintWriter(text), layout), all).print(view);
        return text.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
