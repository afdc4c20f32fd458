package sigma.recipes.file;

import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Rows that a recipe is to work on can't be used. */
public final class UnfitRows extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with every mistake. */
    public UnfitRows(ProblemReport report) {
        super(ExitCode.MISUSED, report);
    }

    /** Creates an exception with one mistake. */
    public static UnfitRows of(Problem problem) {
        return new UnfitRows(ProblemReport.of(problem));
    }
}
