package sigma.recipes.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.text.WordUtils;
import sigma.recipes.text.TextSanitizer;

/**
 * Renders problems. With a width, lines are wrapped at word boundaries with a hanging indent; without one, as in a pipe,
 * they are not wrapped. A word longer than a line is not split.
 */
final class ProblemText {

    private static final int INDENT = 2;
    private static final int LABEL = 10;
    private static final int NARROWEST = 20;

    private final List<String> lines = new ArrayList<>();
    private final OptionalInt width;

    private ProblemText(OptionalInt width) {
        this.width = width;
    }

    /** Returns one problem. */
    static String of(Problem problem, OptionalInt width) {
        ProblemText text = new ProblemText(width);
        text.problem(0, problem);
        return text.toString();
    }

    /** Returns a summary, the problems below it, and the notes. */
    static String of(ProblemReport report, OptionalInt width) {
        ProblemText text = new ProblemText(width);
        int indent = report.summary().isEmpty() ? 0 : INDENT;
        text.wrapped(0, "", report.summary());
        report.problems().forEach(problem -> text.problem(indent, problem));
        report.notes().forEach(note -> text.wrapped(INDENT, "", note));
        return text.toString();
    }

    private void problem(int indent, Problem problem) {
        wrapped(indent, "", problem.what());
        labelled(indent + INDENT, "where", problem.where());
        labelled(indent + INDENT, "expected", problem.expected());
        labelled(indent + INDENT, "actual", problem.actual());
        labelled(indent + INDENT, "fix", problem.fix());
    }

    private void labelled(int indent, String name, String value) {
        wrapped(indent, (name + ":" + " ".repeat(LABEL)).substring(0, LABEL), value);
    }

    private void wrapped(int indent, String label, String value) {
        int column = indent + label.length();
        String first = " ".repeat(indent) + label;
        for (String line : TextSanitizer.escapedLines(value).strip().lines().toList()) {
            int own = line.length() - line.stripLeading().length();
            for (String part : parts(line.strip(), column + own)) {
                lines.add((first + " ".repeat(own) + part).stripTrailing());
                first = " ".repeat(column);
            }
        }
    }

    private List<String> parts(String line, int column) {
        return width.isEmpty() ? List.of(line)
                : WordUtils.wrap(line, Math.max(NARROWEST, width.getAsInt() - column), "\n", false).lines().toList();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
