package sigma.recipes.runbook.run;

import io.cucumber.plugin.event.Status;
import java.util.List;
import java.util.Optional;

/**
 * How one scenario ended.
 *
 * @param file    the file's name
 * @param line    the line of the scenario or of its row
 * @param title   its title
 * @param status  its status
 * @param failure what made it fail or skip
 * @param undefined a message for each of its sentences that no step matches
 */
public record ScenarioResult(String file, int line, String title, Status status, Optional<Throwable> failure,
                      List<String> undefined) {
}
