package sigma.recipes.runbook.page;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.text.TextSanitizer;

/**
 * Text for people. On a terminal it is wrapped at blanks to the terminal's width; in a file or a pipe it is not wrapped.
 * Control characters are escaped, since values are untrusted.
 */
public final class ConsolePrinter {

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 20;

    private final PrintWriter out;
    private final ColorScheme colours;
    private final OptionalInt width;

    /** Creates a printer with the given layout. */
    public ConsolePrinter(PrintWriter out, Layout layout) {
        this.out = out;
        this.colours = new ColorScheme.Builder(layout.ansi()).build();
        this.width = layout.width();
    }

    /** Returns a printer that prints nothing. */
    public static ConsolePrinter silent() {
        return new ConsolePrinter(new PrintWriter(Writer.nullWriter()), Layout.PLAIN);
    }

    /** Returns the columns of the terminal; empty for a file or a pipe. */
    OptionalInt width() {
        return width;
    }

    /** Prints a heading. */
    public void heading(String text) {
        out.println();
        out.println(styled(TextSanitizer.escaped(text), Style.bold));
    }

    /** Prints a heading with a remark at the right end of the line. */
    public void entry(int indent, String name, String remark) {
        String gap = " ".repeat(Math.max(2, width.orElse(USUAL_WIDTH) - indent - name.length() - remark.length()));
        out.println(" ".repeat(indent) + styled(TextSanitizer.escaped(name), Style.bold) + (remark.isEmpty() ? "" : gap + styled(remark, Style.faint)));
    }

    /** Prints a line without wrapping. */
    public void line(int indent, String text) {
        out.println((" ".repeat(indent) + TextSanitizer.escaped(text)).stripTrailing());
    }

    /** Prints a text wrapped to the terminal; a word longer than a line has its own line. */
    public void wrapped(int indent, String text) {
        wrapped(indent, indent, text);
    }

    /** Prints a wrapped text, with {@code hanging} blanks before the lines after the first. */
    public void wrapped(int indent, int hanging, String text) {
        lines(indent, hanging, text).forEach(out::println);
    }

    /** Prints a text like {@link #wrapped(int, int, String)}, preceded by a styled mark. */
    void marked(int indent, String mark, Style style, String text) {
        marked(indent, indent + 2, mark, style, text);
    }

    /** Prints the same with {@code hanging} blanks before the lines after the first. */
    void marked(int indent, int hanging, String mark, Style style, String text) {
        List<String> lines = lines(indent, hanging, mark + " " + text);
        out.println(" ".repeat(indent) + styled(mark, style) + lines.get(0).substring(indent + mark.length()));
        lines.stream().skip(1).forEach(out::println);
    }

    /** Prints a message of several lines; on a terminal each is wrapped with a hanging indent. */
    public void message(int indent, String text) {
        text.strip().lines().forEach(line -> {
            int own = indent + line.length() - line.stripLeading().length();
            wrapped(own, own + 2, line);
        });
    }

    /** Prints problems, on a terminal wrapped with a hanging indent. */
    public void problems(int indent, ProblemReport report) {
        OptionalInt columns = width.isEmpty() ? width : OptionalInt.of(Math.max(NARROWEST, width.getAsInt() - indent));
        report.text(columns).lines().forEach(line -> out.println((" ".repeat(indent) + line).stripTrailing()));
    }

    private List<String> lines(int indent, int hanging, String text) {
        String whole = TextSanitizer.escaped(text).strip();
        if (width.isEmpty()) {
            return List.of((" ".repeat(indent) + whole).stripTrailing());
        }
        int columns = Math.max(NARROWEST, width.getAsInt() - Math.max(indent, hanging));
        List<String> lines = new ArrayList<>();
        WordUtils.wrap(whole, columns, "\n", false).lines().forEach(line ->
                lines.add((" ".repeat(lines.isEmpty() ? indent : hanging) + line).stripTrailing()));
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Prints paragraphs: lines are joined except those that start a list item. */
    public void prose(int indent, String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : text.lines().toList()) {
            boolean point = line.stripLeading().startsWith("- ") || line.stripLeading().startsWith("* ");
            boolean joins = !paragraphs.isEmpty() && !line.isBlank() && !point && !paragraphs.get(paragraphs.size() - 1).isBlank();
            if (joins) {
                paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + " " + line.strip());
            } else {
                paragraphs.add(line.strip());
            }
        }
        paragraphs.forEach(paragraph -> wrapped(indent, paragraph.startsWith("- ") ? indent + 2 : indent, paragraph));
    }

    private String styled(String text, Style style) {
        return colours.ansi().enabled() ? colours.apply(text, List.of(style)).toString() : text;
    }
}
