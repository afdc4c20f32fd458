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

/** The forms of a report on changes. Its word is what people type. */
public enum ReportForm {
    /** For a terminal. */
    TEXT,
    /** For a page on GitHub, or a message. */
    MARKDOWN,
    /** For a browser, or paper. */
    HTML,
    /** For programs. */
    JSON,
    /** For code scanning. */
    SARIF,
    /** For build servers. */
    JUNIT,
    /** For a workflow on GitHub. */
    GITHUB;

    /**
     * Returns the report.
     *
     * @param places finds operations and steps in the files
     * @param layout how text is laid out
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
