package sigma.recipes.runbook.page;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.Style;
import sigma.recipes.drift.report.ReportView;

/** A report on changes, for a terminal. */
public final class DriftPage {

    private static final int MOST_FINGERPRINTS = 3;
    private static final Map<String, Style> STYLES = Map.of("breaking", Style.fg_red, "risky", Style.fg_yellow,
            "deprecation", Style.fg_magenta, "additive", Style.fg_green);

    private final ConsolePrinter page;

    /** Creates a page on {@code page}. */
    public DriftPage(ConsolePrinter page) {
        this.page = page;
    }

    /** Prints a report. */
    public void print(ReportView view) {
        page.wrapped(0, view.title());
        page.line(0, "");
        page.wrapped(0, view.opening());
        if (!view.counts().isEmpty()) {
            page.wrapped(0, view.counts().stream().map(count -> count.number() + " " + count.verdict())
                    .collect(Collectors.joining(", ")) + ".");
        }
        if (!view.corrected().isEmpty()) {
            page.wrapped(0, view.corrected());
        }
        if (!view.findings().texts().isEmpty()) {
            page.wrapped(0, view.findings().heading());
            view.findings().texts().forEach(finding -> page.wrapped(2, 4, finding));
        }
        view.tasks().forEach(this::task);
        part("What hits no recipe", view.others(), this::entry);
        part("Acknowledged", view.acknowledged(), acknowledged -> {
            entry(acknowledged.change());
            page.wrapped(4, 6, "until " + acknowledged.until() + ": " + acknowledged.reason());
        });
    }

    private <T> void part(String title, List<T> entries, Consumer<T> printed) {
        if (!entries.isEmpty()) {
            page.heading(title);
            entries.forEach(printed);
        }
    }

    private void task(ReportView.TaskView task) {
        page.line(0, "");
        page.entry(0, task.recipe(), task.need());
        for (ReportView.AffairView affair : task.affairs()) {
            entry(affair.change());
            page.wrapped(4, affair.advice() + " " + affair.certainty());
            affair.steps().forEach(step -> page.wrapped(6, 8, step.spot() + "  " + step.sentence()));
            if (!affair.moreSteps().isEmpty()) {
                page.line(6, affair.moreSteps());
            }
        }
    }

    private void entry(ReportView.Entry entry) {
        page.marked(2, entry.verdict(), STYLES.getOrDefault(entry.verdict(), Style.faint),
                entry.name() + (entry.name().isEmpty() || entry.difference().isEmpty() ? "" : ": ") + entry.difference());
        entry.places().forEach(where -> page.wrapped(4, 6,
                where.operations() + (where.place().isEmpty() ? "" : ", " + where.place())));
        page.wrapped(4, entry.reason() + " [" + entry.rule() + " " + fingerprints(entry.fingerprints()) + "]");
    }

    private static String fingerprints(List<String> all) {
        return String.join(" ", all.subList(0, Math.min(all.size(), MOST_FINGERPRINTS)))
                + (all.size() > MOST_FINGERPRINTS ? " and " + (all.size() - MOST_FINGERPRINTS) + " more, see --output json" : "");
    }
}
