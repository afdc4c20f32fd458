package sigma.recipes.runbook.page;

import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.Style;
import sigma.recipes.drift.report.ReportView;

/** A drift report for a terminal: the essentials on the first screen, and each change with its place on request. */
public final class DriftPage {

    private static final Map<String, Style> STYLES = Map.of("breaking", Style.fg_red, "check", Style.fg_yellow,
            "deprecation", Style.fg_magenta, "compatible", Style.fg_green);
    private static final int VERDICT = 12;

    private final ConsolePrinter page;
    private final boolean all;

    /**
     * Creates a page.
     *
     * @param all whether each change is shown with its place, rule and fingerprint
     */
    public DriftPage(ConsolePrinter page, boolean all) {
        this.page = page;
        this.all = all;
    }

    /** Prints a report. */
    public void print(ReportView view) {
        opening(view);
        if (!view.hitting().isEmpty()) {
            page.line(0, "");
            view.hitting().forEach(this::explained);
        }
        if (!view.offers().isEmpty()) {
            page.heading("You can use now");
            view.offers().forEach(this::offered);
        }
        if (!view.elsewhere().isEmpty()) {
            page.heading(view.elsewhere());
            Stream.concat(view.others().stream(), view.added().stream()).forEach(all ? this::explained : this::brief);
        }
        if (!view.acknowledged().isEmpty()) {
            page.heading("Acknowledged");
            view.acknowledged().forEach(acknowledged -> {
                brief(acknowledged.cause());
                page.wrapped(4, 6, "until " + acknowledged.until() + ": " + acknowledged.reason());
            });
        }
        if (!view.notes().isEmpty()) {
            page.heading("Not judged");
            view.notes().forEach(note -> page.wrapped(2, 4, note));
        }
        if (!all && !(view.hitting().isEmpty() && view.elsewhere().isEmpty())) {
            page.line(0, "");
            page.wrapped(0, "With --all, each change is shown with its place, rule and fingerprint.");
        }
    }

    private void opening(ReportView view) {
        page.wrapped(0, view.title());
        page.line(0, "");
        page.wrapped(0, view.opening());
        if (!view.findings().isEmpty()) {
            page.wrapped(0, view.unreadable());
            view.findings().forEach(finding -> page.wrapped(2, 4, finding));
        }
    }

    private void explained(ReportView.Entry entry) {
        statement(entry);
        page.wrapped(4, entry.reason());
        if (!entry.recipes().isEmpty()) {
            page.wrapped(4, entry.recipes() + (all || entry.chapters().isEmpty() ? "" : " --all names them."));
        }
        entry.steps().forEach(step -> page.wrapped(6, 8, step.spot() + "  " + step.sentence()));
        if (!entry.moreSteps().isEmpty()) {
            page.line(6, entry.moreSteps());
        }
        details(entry);
    }

    private void brief(ReportView.Entry entry) {
        statement(entry);
        details(entry);
    }

    private void statement(ReportView.Entry entry) {
        page.marked(2, entry.verdict() + " ".repeat(Math.max(0, VERDICT - 2 - entry.verdict().length())),
                STYLES.getOrDefault(entry.verdict(), Style.faint), entry.label() + ": " + entry.statement());
    }

    private void offered(ReportView.Entry entry) {
        page.wrapped(2, 4, entry.offered() + ": " + entry.statement() + " (" + entry.label() + ")");
        details(entry);
    }

    private void details(ReportView.Entry entry) {
        if (all) {
            entry.chapters().forEach(chapter -> page.wrapped(6, 8, chapter));
            entry.places().forEach(place -> page.wrapped(4, 6, place));
            page.wrapped(4, "[" + (entry.rules() + " " + entry.fingerprint()).strip() + "]");
        }
    }
}
