package sigma.recipes.drift.report;

import java.util.List;
import java.util.regex.Pattern;

/** The report in Markdown, as GitHub and most editors show it. */
public final class MarkdownReport {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&@]");

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {
    }

    /** Returns the report. */
    public static String of(ReportView view) {
        return new MarkdownReport().written(view);
    }

    private String written(ReportView view) {
        line("# " + escaped(view.title()), "", escaped(view.opening()), "");
        if (!view.counts().isEmpty()) {
            line("| verdict | changes |", "| --- | ---: |");
            view.counts().forEach(count -> line("| " + count.verdict() + " | " + count.number() + " |"));
            line("");
        }
        if (!view.tasks().isEmpty()) {
            line("## What to do", "");
            view.tasks().forEach(this::task);
        }
        if (!view.others().isEmpty()) {
            line("## What hits no recipe", "");
            view.others().forEach(entry -> entry(entry, ""));
            line("");
        }
        if (!view.acknowledged().isEmpty()) {
            line("## Acknowledged", "");
            view.acknowledged().forEach(this::acknowledged);
            line("");
        }
        if (!view.corrected().isEmpty()) {
            line(escaped(view.corrected()));
        }
        if (!view.findings().texts().isEmpty()) {
            line("", escaped(view.findings().heading()), "");
            view.findings().texts().forEach(finding -> line("- " + escaped(finding)));
        }
        return text.toString().stripTrailing() + "\n";
    }

    private void task(ReportView.TaskView task) {
        line("### " + escaped(task.recipe()) + ": " + task.need(), "");
        for (ReportView.AffairView affair : task.affairs()) {
            entry(affair.change(), " " + affair.advice() + " " + affair.certainty());
            affair.steps().forEach(step -> line("  - " + code(step.sentence()) + " in " + code(step.spot())));
            if (!affair.moreSteps().isEmpty()) {
                line("  - " + affair.moreSteps());
            }
        }
        line("");
    }

    private void entry(ReportView.Entry entry, String remark) {
        line("- **" + entry.verdict() + "** " + code(entry.rule()) + spaced(entry.name()) + spaced(entry.difference()) + ". "
                + entry.reason() + remark);
        entry.places().stream().filter(where -> !where.place().isEmpty() || !where.operations().isEmpty())
                .forEach(where -> line("  - " + code(where.operations()) + (where.place().isEmpty() ? "" : ", " + code(where.place()))));
        line("  - " + fingerprints(entry.fingerprints()));
    }

    private void acknowledged(ReportView.AcknowledgedView acknowledged) {
        entry(acknowledged.change(), "");
        line("  - until " + acknowledged.until() + ": " + escaped(acknowledged.reason()));
    }

    private static String fingerprints(List<String> all) {
        return (all.size() == 1 ? "fingerprint " : "fingerprints ") + String.join(", ", all.stream().map(MarkdownReport::code).toList());
    }

    private static String spaced(String untrusted) {
        return untrusted.isEmpty() ? "" : " " + code(untrusted);
    }

    /** Returns a span of code; nothing in it is a sign of Markdown, as long as its fence is longer than what it holds. */
    private static String code(String untrusted) {
        int longest = BACKTICKS.matcher(untrusted).results().mapToInt(found -> found.end() - found.start())
                .max().orElse(0);
        String fence = "`".repeat(longest + 1);
        String edge = untrusted.startsWith("`") || untrusted.endsWith("`") ? " " : "";
        return fence + edge + untrusted + edge + fence;
    }

    private static String escaped(String untrusted) {
        return SIGNS.matcher(untrusted).replaceAll("\\\\$0");
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
