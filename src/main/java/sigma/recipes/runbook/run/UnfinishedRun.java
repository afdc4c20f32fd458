package sigma.recipes.runbook.run;

import io.cucumber.plugin.event.Status;
import java.util.List;
import sigma.recipes.runbook.page.StepResult;

/**
 * A run in which a step failed: how many steps were completed and how many were not run.
 *
 * @param steps  the steps of the run in their order
 * @param writes whether the recipe makes changes
 */
public record UnfinishedRun(List<StepResult> steps, boolean writes) {

    /** Returns sentences for people. */
    public String text() {
        long completed = count(Status.PASSED);
        long left = count(Status.SKIPPED);
        return "Completed " + completed + " of " + steps.size() + " steps"
                + (left == 0 ? "." : "; " + left + (left == 1 ? " was" : " were") + " not run.")
                + (writes ? effects() : "");
    }

    /** A Given of a runbook only finds what exists: what fails before the first When has changed nothing. */
    private String effects() {
        List<StepResult> acts = steps.stream().dropWhile(step -> !step.text().startsWith("When "))
                .filter(step -> step.status() != Status.SKIPPED).toList();
        return acts.isEmpty() ? " Nothing was changed." : acts.get(0).status() == Status.FAILED
                ? " The failed step may have changed something." : " What they changed was not rolled back.";
    }

    private long count(Status status) {
        return steps.stream().filter(step -> step.status() == status).count();
    }
}
