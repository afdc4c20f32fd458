package sigma.recipes.client.call;

import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.problem.ReportsProblems;

/** Thrown if a violation on purpose was not refused with a status from 400 to 499. */
public final class ExpectedRefusalMissing extends AssertionError implements ReportsProblems {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ExpectedRefusalMissing(Problem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    static ExpectedRefusalMissing success() {
        return new ExpectedRefusalMissing(problem("a success"), null);
    }

    static ExpectedRefusalMissing other(Refusal refusal) {
        return new ExpectedRefusalMissing(problem("status " + refusal.status() + " of " + refusal.operationId()), refusal);
    }

    @Override
    public ProblemReport report() {
        return ProblemReport.of(problem);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.FAILED;
    }

    private static Problem problem(String actual) {
        return Problem.of("A request with an intended error was not refused.").at("the request of client.deliberately(...)")
                .expected("a refusal, with a status from 400 to 499").actual(actual)
                .fix("if Sigma accepts this now, change the recipe; else Sigma has lost a check").id("client.refusal-missing");
    }
}
