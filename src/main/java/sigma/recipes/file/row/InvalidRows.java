package sigma.recipes.file.row;

import java.util.List;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Thrown if the rows of a recipe are invalid. */
public final class InvalidRows extends ProblemException {

    private static final long serialVersionUID = 1L;

    private InvalidRows(ProblemReport report) {
        super(ExitCode.MISUSED, report);
    }

    /** Creates an exception with one error. */
    public static InvalidRows of(Problem problem) {
        return new InvalidRows(ProblemReport.of(problem));
    }

    /**
     * Requires that there is no error.
     *
     * @param problems the errors
     * @throws InvalidRows with all of them
     */
    public static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRows(ProblemReport.of(problems.size() + (problems.size() == 1 ? " row" : " rows")
                    + " can't be used; nothing was changed", problems));
        }
    }
}
