package sigma.recipes.runbook.page;

import io.cucumber.plugin.event.Status;
import java.util.Optional;

/**
 * How one step ended.
 *
 * @param text    the step with its keyword
 * @param status  its status
 * @param failure what made it fail or skip
 */
public record StepResult(String text, Status status, Optional<Throwable> failure) {
}
