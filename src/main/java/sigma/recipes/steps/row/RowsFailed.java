package sigma.recipes.steps.row;

import java.util.List;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Thrown if some rows failed; the others were carried out. */
final class RowsFailed extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param summary the number of rows by result
     * @param rows    the failed rows, as many as fit
     */
    RowsFailed(String summary, List<Problem> rows) {
        super(ExitCode.FAILED, ProblemReport.of(summary, rows));
    }
}
