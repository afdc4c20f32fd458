package sigma.recipes.problem;

import java.util.List;
import java.util.OptionalInt;

/**
 * A report of one or more problems.
 *
 * @param summary  the first line, with the number of problems; empty for one problem that needs none
 * @param problems the problems in the order of their places; at least one
 * @param notes    further help, one or more lines each
 */
public record ProblemReport(String summary, List<Problem> problems, List<String> notes) {

    /** Requires at least one problem. */
    public ProblemReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A report needs a problem");
        }
    }

    /** Returns a report of one problem. */
    public static ProblemReport of(Problem problem) {
        return new ProblemReport("", List.of(problem), List.of());
    }

    /** Returns a report of problems below a summary. */
    public static ProblemReport of(String summary, List<Problem> problems) {
        return new ProblemReport(summary, problems, List.of());
    }

    /** Returns its rendering, wrapped at word boundaries if there is a {@code width}. */
    public String text(OptionalInt width) {
        return ProblemText.of(this, width);
    }
}
