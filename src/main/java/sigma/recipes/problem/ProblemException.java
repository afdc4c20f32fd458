package sigma.recipes.problem;

import java.util.OptionalInt;

/** The parent of all exceptions that reach a user: problems that the user or an administrator can fix. */
public abstract class ProblemException extends RuntimeException implements ReportsProblems {

    private static final long serialVersionUID = 1L;

    private final transient ProblemReport report;
    private final ExitCode exitCode;

    /** Creates an exception that reports one problem. */
    protected ProblemException(ExitCode exitCode, Problem problem) {
        this(exitCode, ProblemReport.of(problem), null);
    }

    /** Creates an exception that reports problems. */
    protected ProblemException(ExitCode exitCode, ProblemReport report) {
        this(exitCode, report, null);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param cause the cause; null if its message may quote a secret
     */
    protected ProblemException(ExitCode exitCode, ProblemReport report, Throwable cause) {
        super(report.text(OptionalInt.empty()), cause);
        this.report = report;
        this.exitCode = exitCode;
    }

    @Override
    public final ProblemReport report() {
        return report;
    }

    @Override
    public final ExitCode exitCode() {
        return exitCode;
    }
}
