package sigma.recipes.file.row;

import java.util.List;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Thrown if the rows of a recipe are invalid. */
public final class UnfitRows extends ProblemException {

    private static final long serialVersionUID = 1L;

    private UnfitRows(ProblemReport report) {
        super(ExitCode.MISUSED, report);
    }

    /** Creates an exception with one error. */
    public static UnfitRows of(Problem problem) {
        return new UnfitRows(ProblemReport.of(problem));
    }

    /**
     * Requires that there is no error.
     *
     * @param problems the errors
     * @throws UnfitRows with all of them
     */
    public static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UnfitRows(ProblemReport.of(problems.size() + (problems.size() == 1 ? " row" : " rows")
                    + " can't be used; nothing was changed", problems));
        }
    }
}
