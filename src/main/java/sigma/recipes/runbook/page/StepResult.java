package sigma.recipes.runbook.page;

import io.cucumber.plugin.event.Status;
import java.util.Optional;

/**
 * The result of one step.
 *
 * @param text    the step with its keyword
 * @param status  its status
 * @param failure the cause of failure or skipping
 */
public record StepResult(String text, Status status, Optional<Throwable> failure) {
}
