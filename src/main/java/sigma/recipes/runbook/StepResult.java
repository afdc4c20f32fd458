package sigma.recipes.runbook;

import io.cucumber.plugin.event.Status;
import java.util.Optional;

/**
 * How one step ended.
 *
 * @param text    the step with its keyword
 * @param status  its status
 * @param failure what made it fail or skip
 */
record StepResult(String text, Status status, Optional<Throwable> failure) {
}
