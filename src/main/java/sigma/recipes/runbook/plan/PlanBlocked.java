package sigma.recipes.runbook.plan;

import sigma.recipes.client.request.ApiCall;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a plan can't continue, since the next response depends on an object that does not exist yet. */
public final class PlanBlocked extends ProblemException {

    private static final long serialVersionUID = 1L;

    PlanBlocked(ApiCall call) {
        super(ExitCode.FAILED, Problem.of("The plan ends here: the response depends on something that does not exist yet.")
                .at(call.operation().id() + ", " + call.operation().method() + " " + call.operation().path())
                .fix("what comes later is decided when the recipe runs").id("plan.ends"));
    }
}
