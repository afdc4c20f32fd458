package sigma.recipes.runbook;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.report.GitHubReport;
import sigma.recipes.drift.report.HtmlReport;
import sigma.recipes.drift.report.JsonReport;
import sigma.recipes.drift.report.JunitReport;
import sigma.recipes.drift.report.MarkdownReport;
import sigma.recipes.drift.report.ReportView;
import sigma.recipes.drift.report.SarifReport;
import sigma.recipes.drift.report.SourceLocations;

/** The forms of a report on changes. Its word is what people type. */
enum ReportForm {
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
     * @param places tells where operations and steps stand
     * @param ansi   whether text has colours
     */
    String written(DriftReport report, SourceLocations places, Ansi ansi) {
        return switch (this) {
            case TEXT -> text(ReportView.of(report, places), ansi);
            case MARKDOWN -> MarkdownReport.of(ReportView.of(report, places));
            case HTML -> HtmlReport.of(ReportView.of(report, places));
            case JSON -> JsonReport.of(report, places);
            case SARIF -> SarifReport.of(report, places);
            case JUNIT -> JunitReport.of(report);
            case GITHUB -> GitHubReport.of(report, places);
        };
    }

    private static String text(ReportView view, Ansi ansi) {
        StringWriter text = new StringWriter();
        new DriftPage(new Page(new PrintWriter(text), ansi)).print(view);
        return text.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
