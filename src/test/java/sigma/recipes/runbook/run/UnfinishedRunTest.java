package sigma.recipes.runbook.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cucumber.plugin.event.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.page.StepResult;

class UnfinishedRunTest {

    private static final RunState.Change EARLIER = new RunState.Change("createTeam", 1, "2026-01-01T00:00:00Z");
    private static final RunState.Change NOW = new RunState.Change("createMember", 2, "2026-01-01T00:00:01Z");

    @Test
    void steps_are_counted() {
        assertThat(run(Optional.empty(), Status.PASSED, Status.PASSED, Status.FAILED, Status.SKIPPED),
                equalTo("Completed 2 of 4 steps; 1 was not run."));
        assertThat(run(Optional.empty(), Status.PASSED, Status.FAILED), equalTo("Completed 1 of 2 steps."));
        assertThat(run(Optional.empty(), Status.FAILED, Status.SKIPPED, Status.SKIPPED), equalTo("Completed 0 of 3 steps; 2 were not run."));
    }

    @Test
    void step_without_a_write_changed_nothing() {
        assertThat(run(effect(List.of(), List.of(), List.of())),
                equalTo("Completed 1 of 2 steps. The failed step sent no write. Nothing was changed."));
        assertThat(run(effect(List.of(EARLIER), List.of(EARLIER), List.of())),
                equalTo("Completed 1 of 2 steps. The failed step sent no write. What was carried out was not rolled back."));
    }

    @Test
    void refused_write_changed_nothing() {
        assertThat(run(effect(List.of(NOW), List.of(), List.of())), equalTo(
                "Completed 1 of 2 steps. The failed step carried out nothing: createMember was refused. Nothing was changed."));
    }

    @Test
    void write_without_a_response_may_have_been_carried_out() {
        assertThat(run(effect(List.of(NOW), List.of(), List.of(NOW))), equalTo(
                "Completed 1 of 2 steps. It is unknown whether createMember was carried out. Nothing else was changed."));
        assertThat(run(effect(List.of(EARLIER, NOW, NOW, NOW), List.of(EARLIER, NOW), List.of(NOW, NOW))), equalTo(
                "Completed 1 of 2 steps. The failed step carried out createMember. It is unknown whether createMember (2 times) was "
                + "carried out. What was carried out was not rolled back."));
    }

    @Test
    void write_with_a_response_was_carried_out() {
        assertThat(run(effect(List.of(NOW), List.of(NOW), List.of())), equalTo(
                "Completed 1 of 2 steps. The failed step carried out createMember. What was carried out was not rolled back."));
    }

    private static Optional<StepEffect> effect(List<RunState.Change> sent, List<RunState.Change> carriedOut, List<RunState.Change> open) {
        return Optional.of(new StepEffect(2, sent, carriedOut, open));
    }

    private static String run(Optional<StepEffect> effect) {
        return run(effect, Status.PASSED, Status.FAILED);
    }

    private static String run(Optional<StepEffect> effect, Status... ended) {
        return new UnfinishedRun(Stream.of(ended).map(status -> new StepResult("When I act", status, Optional.empty())).toList(),
                effect).text();
    }
}
