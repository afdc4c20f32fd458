package sigma.recipes.file.row;

import java.util.List;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Rows that a recipe is to work on can't be used. */
public final class UnfitRows extends ProblemException {

    private static final long serialVersionUID = 1L;

    private UnfitRows(ProblemReport report) {
        super(ExitCode.MISUSED, report);
    }

    /** Creates an exception with one mistake. */
    public static UnfitRows of(Problem problem) {
        return new UnfitRows(ProblemReport.of(problem));
    }

    /**
     * Requires that there is no mistake.
     *
     * @param problems each mistake
     * @throws UnfitRows with all of them
     */
    public static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UnfitRows(ProblemReport.of(problems.size() + (problems.size() == 1 ? " row" : " rows")
                    + " can't be used; nothing was changed", problems));
        }
    }
}
