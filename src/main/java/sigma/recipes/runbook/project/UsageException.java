package sigma.recipes.runbook.project;

import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a command line cannot be executed. */
public final class UsageException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with a problem and its fix. */
    public UsageException(Problem problem) {
        super(ExitCode.MISUSED, problem);
    }
}
