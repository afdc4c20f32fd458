package sigma.recipes.runbook.project;

import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** The command line asks for something that cannot be done. */
public final class UsageException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with what is wrong and the fix. */
    public UsageException(Problem problem) {
        super(ExitCode.MISUSED, problem);
    }
}
