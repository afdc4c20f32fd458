package sigma.recipes.drift.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The report in Markdown, as GitHub and most editors show it. */
public final class MarkdownReport {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&@]");

    /** Less than the limit of a comment on GitHub. */
    static final int MOST_CHARACTERS = 65_000;

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {
    }

    /** Returns the report. */
    public static String of(ReportView view) {
        return new MarkdownReport().written(view);
    }

    private String written(ReportView view) {
        line("# " + escaped(view.title()), "", "**" + escaped(view.opening()) + "**", "");
        view.hitting().forEach(entry -> entry(entry, true));
        part("You can use now", view.offers());
        if (!view.elsewhere().isEmpty()) {
            line("", "## " + escaped(view.elsewhere()), "");
            view.others().forEach(entry -> entry(entry, false));
            view.added().forEach(entry -> entry(entry, false));
        }
        if (!view.acknowledged().isEmpty()) {
            line("", "## Acknowledged", "");
            view.acknowledged().forEach(acknowledged -> {
                entry(acknowledged.cause(), false);
                line("  - until " + acknowledged.until() + ": " + escaped(acknowledged.reason()));
            });
        }
        line("");
        folded("Not judged", view.notes());
        if (!view.findings().isEmpty()) {
            line(escaped(view.unreadable()), "");
            folded("Defects of the documents", view.findings());
        }
        String first = text.toString().stripTrailing() + "\n";
        text.setLength(0);
        line("", "<details><summary>Each change with its place and fingerprint</summary>", "");
        Stream.of(view.hitting(), view.offers(), view.others(), view.added()).flatMap(List::stream).forEach(this::details);
        line("", "</details>");
        return whole(first, text.toString(), view.hitting().isEmpty() && view.elsewhere().isEmpty());
    }

    /** A comment on GitHub is limited to 65,536 characters; details that do not fit are omitted with a note. */
    private static String whole(String first, String details, boolean nothing) {
        if (nothing) {
            return first;
        }
        if (first.length() + details.length() <= MOST_CHARACTERS) {
            return first + details;
        }
        String note = "\nThe rest does not fit into a comment; see the report as HTML or JSON.\n";
        return first.length() <= MOST_CHARACTERS - note.length() ? first + note
                : first.substring(0, first.lastIndexOf('\n', MOST_CHARACTERS - note.length() - 1) + 1) + note;
    }

    private void part(String heading, List<ReportView.Entry> entries) {
        if (!entries.isEmpty()) {
            line("", "## " + heading, "");
            entries.forEach(entry -> entry(entry, false));
        }
    }

    private void folded(String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            line("<details><summary>" + heading + "</summary>", "");
            texts.forEach(each -> line("- " + escaped(each)));
            line("", "</details>", "");
        }
    }

    private void entry(ReportView.Entry entry, boolean explained) {
        line("- **" + entry.verdict() + "** " + code(entry.label()) + ": " + escaped(entry.statement()));
        if (explained) {
            line("  " + escaped(entry.reason()) + (entry.recipes().isEmpty() ? "" : " " + escaped(entry.recipes())));
            if (!entry.chapters().isEmpty()) {
                line("", "  <details><summary>Recipes by chapter</summary>", "");
                entry.chapters().forEach(chapter -> line("  - " + escaped(chapter)));
                line("", "  </details>", "");
            }
            entry.steps().forEach(step -> line("  - " + code(step.sentence()) + " in " + code(step.spot())));
            if (!entry.moreSteps().isEmpty()) {
                line("  - " + entry.moreSteps());
            }
        }
    }

    private void details(ReportView.Entry entry) {
        line("- " + code(entry.label()) + " " + (entry.fingerprint().isEmpty() ? "" : code(entry.fingerprint()) + " ") + escaped(entry.rules()));
        entry.places().forEach(place -> line("  - " + code(place)));
    }

    /** Returns a code span, whose fence is longer than any fence in it, so that its text is literal. */
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
