package sigma.recipes.steps.row;

import java.util.List;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Some rows failed; the others were carried out. */
final class RowsFailed extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param summary how the rows ended, in numbers
     * @param rows    the rows that failed, as far as there is room for them
     */
    RowsFailed(String summary, List<Problem> rows) {
        super(ExitCode.FAILED, ProblemReport.of(summary, rows));
    }
}
