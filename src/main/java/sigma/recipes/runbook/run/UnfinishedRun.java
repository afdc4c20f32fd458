package sigma.recipes.runbook.run;

import io.cucumber.plugin.event.Status;
import java.util.List;
import java.util.Optional;
import sigma.recipes.runbook.page.StepResult;

/**
 * A run in which a step failed: the numbers of completed steps and of steps that did not run.
 *
 * @param steps  the steps of the run in their order
 * @param effect the known changes; empty for a recipe that makes none
 */
public record UnfinishedRun(List<StepResult> steps, Optional<StepEffect> effect) {

    /** Describes the run in sentences. */
    public String text() {
        long completed = count(Status.PASSED);
        long left = count(Status.SKIPPED);
        return "Completed " + completed + " of " + steps.size() + " steps"
                + (left == 0 ? "." : "; " + left + (left == 1 ? " was" : " were") + " not run.")
                + effect.map(known -> " " + known.ofStep("The failed step") + " " + known.ofRun()).orElse("");
    }

    private long count(Status status) {
        return steps.stream().filter(step -> step.status() == status).count();
    }
}
