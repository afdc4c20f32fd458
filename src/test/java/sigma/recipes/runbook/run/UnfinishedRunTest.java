package sigma.recipes.runbook.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cucumber.plugin.event.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.runbook.page.StepResult;

class UnfinishedRunTest {

    @Test
    void what_was_done_and_what_was_not_is_counted() {
        assertThat(run(true, Status.PASSED, Status.PASSED, Status.FAILED, Status.SKIPPED), equalTo(
                "Completed 2 of 4 steps; 1 was not run. What they changed was not rolled back."));
        assertThat(run(true, Status.PASSED, Status.FAILED), equalTo(
                "Completed 1 of 2 steps. What they changed was not rolled back."));
    }

    @Test
    void a_first_step_that_failed_may_have_changed_something() {
        assertThat(run(true, Status.FAILED, Status.SKIPPED, Status.SKIPPED), equalTo("Completed 0 of 3 steps; 2 were not run. "
                + "The failed step may have changed something."));
    }

    @Test
    void nothing_was_changed_before_the_first_act() {
        List<StepResult> steps = List.of(new StepResult("Given the team \"Finance\"", Status.PASSED, Optional.empty()),
                new StepResult("And the member \"Ana\"", Status.FAILED, Optional.empty()),
                new StepResult("When I act", Status.SKIPPED, Optional.empty()));

        assertThat(new UnfinishedRun(steps, true).text(), equalTo("Completed 1 of 3 steps; 1 was not run. Nothing was changed."));
    }

    @Test
    void a_recipe_that_only_reads_has_changed_nothing() {
        assertThat(run(false, Status.PASSED, Status.FAILED, Status.SKIPPED), equalTo("Completed 1 of 3 steps; 1 was not run."));
    }

    private static String run(boolean writes, Status... ended) {
        return new UnfinishedRun(Stream.of(ended).map(status -> new StepResult("When I act", status, Optional.empty())).toList(),
                writes).text();
    }
}
