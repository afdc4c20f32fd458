package sigma.recipes.problem;

/**
 * A failure that explains itself to users. {@link ProblemException} is the usual one; failed assertions report problems as
 * well, and are errors, so that no step takes them for a rejected request.
 */
public interface ReportsProblems {

    /** Returns the problems. */
    ProblemReport report();

    /** Returns the exit code of a process that ends with it. */
    ExitCode exitCode();
}
