package sigma.recipes.problem;

/**
 * A throwable that reports problems to users. {@link ProblemException} is the usual one; failed assertions are errors, so
 * that no step treats them as a rejected request.
 */
public interface ReportsProblems {

    /** Returns the problems. */
    ProblemReport report();

    /** Returns the exit code of the process. */
    ExitCode exitCode();
}
