package sigma.recipes.runbook.run;

import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a sentence of a feature has no step. Cucumber has no exception for that. */
public final class UndefinedSentence extends ProblemException {

    private static final long serialVersionUID = 1L;

    UndefinedSentence(Problem problem) {
        super(ExitCode.FAILED, problem);
    }
}
