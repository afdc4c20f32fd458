package sigma.recipes.runbook.undo.reversal;

import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if others changed what a run wrote, so that an undo would revert their change. */
public final class ChangedSince extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param where    the object, or its field
     * @param expected the value that the run wrote
     * @param actual   the current value
     */
    public ChangedSince(String where, String expected, String actual) {
        super(ExitCode.FAILED, Problem.of("It was changed since the run.").at(where).expected(expected).actual(actual)
                .fix("set the value that you want in Sigma; then ./recipes resume continues with the next change, if the value is the expected one")
                .id("undo.changed"));
    }
}
