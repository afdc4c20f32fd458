package sigma.recipes.runbook;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;

/** Text for a terminal of 80 columns. Control characters in it are made harmless, since values come from anywhere. */
final class Page {

    private static final int WIDTH = 80;

    private final PrintWriter out;
    private final ColorScheme colours;

    Page(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.colours = new ColorScheme.Builder(ansi).build();
    }

    /** Prints a heading of a part. */
    void heading(String text) {
        out.println();
        out.println(styled(seen(text), Style.bold));
    }

    /** Prints a heading with a remark at the right end of the line. */
    void entry(int indent, String name, String remark) {
        String gap = " ".repeat(Math.max(2, WIDTH - indent - name.length() - remark.length()));
        out.println(" ".repeat(indent) + styled(seen(name), Style.bold) + (remark.isEmpty() ? "" : gap + styled(remark, Style.faint)));
    }

    /** Prints a line as it is. */
    void line(int indent, String text) {
        out.println((" ".repeat(indent) + seen(text)).stripTrailing());
    }

    /** Prints a text in as many lines as it needs; a word that is longer than a line keeps a line of its own. */
    void wrapped(int indent, String text) {
        wrapped(indent, indent, text);
    }

    /** Prints a text in as many lines as it needs, those after the first with {@code hanging} blanks in front. */
    void wrapped(int indent, int hanging, String text) {
        lines(indent, hanging, text).forEach(out::println);
    }

    /** Prints a text like {@link #wrapped(int, int, String)}, with a mark in front of it that is shown in a style. */
    void marked(int indent, String mark, Style style, String text) {
        List<String> lines = lines(indent, indent + 2, mark + " " + text);
        out.println(" ".repeat(indent) + styled(mark, style) + lines.get(0).substring(indent + mark.length()));
        lines.stream().skip(1).forEach(out::println);
    }

    private static List<String> lines(int indent, int hanging, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int margin = indent;
        for (String word : seen(text).strip().split(" +")) {
            if (!line.isEmpty() && margin + line.length() + 1 + word.length() > WIDTH) {
                lines.add(" ".repeat(margin) + line);
                line.setLength(0);
                margin = hanging;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add((" ".repeat(margin) + line).stripTrailing());
        return lines;
    }

    /** Prints paragraphs: lines are joined, but for those that start a point of a list. */
    void prose(int indent, String text) {
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

    /** Returns {@code text} with every control character but the line end written as its number. */
    static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                seen.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                seen.appendCodePoint(c);
            }
        });
        return seen.toString();
    }

    private String styled(String text, Style style) {
        return colours.ansi().enabled() ? colours.apply(text, List.of(style)).toString() : text;
    }
}
