package sigma.recipes.data;

import java.util.List;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Thrown if a data file cannot be used. The report lists every problem with file, line and fix. */
public final class DataException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that reports all problems of a file. */
    DataException(String place, List<Problem> problems) {
        super(ExitCode.MISUSED, ProblemReport.of(place + " can't be read (" + (problems.size() == 1 ? "1 problem"
                : problems.size() + " problems") + ").", problems));
    }
}
