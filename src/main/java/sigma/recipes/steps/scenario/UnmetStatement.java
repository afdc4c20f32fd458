package sigma.recipes.steps.scenario;

import java.util.Collection;
import java.util.stream.Collectors;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.problem.ReportsProblems;

/** Thrown if a statement of a feature does not hold. The message has names, and no ids or Java classes. */
public final class UnmetStatement extends AssertionError implements ReportsProblems {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    private final transient Problem problem;

    private UnmetStatement(Problem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    /**
     * Requires that a statement holds.
     *
     * @param otherwise the problem if it does not hold, as a sentence
     * @throws UnmetStatement if it does not hold
     */
    public static void unless(boolean holds, String otherwise) {
        unless(holds, Problem.of(otherwise));
    }

    /**
     * Requires that a statement holds.
     *
     * @param otherwise the problem if it does not hold, with the expected and the actual value
     * @throws UnmetStatement if it does not hold
     */
    public static void unless(boolean holds, Problem otherwise) {
        unless(holds, otherwise, null);
    }

    /**
     * Requires that a statement about a response of Sigma holds.
     *
     * @param otherwise the problem if it does not hold, with the expected and the actual value
     * @param cause     the response of Sigma
     * @throws UnmetStatement if it does not hold
     */
    public static void unless(boolean holds, Problem otherwise, Throwable cause) {
        if (!holds) {
            throw new UnmetStatement(otherwise.id("steps.unmet"), cause);
        }
    }

    /** Returns names for a message, the first few of many. */
    public static String named(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String first = names.stream().limit(MOST).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }

    @Override
    public ProblemReport report() {
        return ProblemReport.of(problem);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.FAILED;
    }
}
