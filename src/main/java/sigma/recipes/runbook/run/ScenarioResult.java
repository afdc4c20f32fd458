package sigma.recipes.runbook.run;

import io.cucumber.plugin.event.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The result of one scenario.
 *
 * @param feature the file of its feature
 * @param path    the path as shown to users
 * @param line    the line of the scenario or of its row
 * @param title   its title
 * @param status  its status
 * @param failure the cause of failure or skipping
 * @param reasons why it failed; at least one if it did, and none otherwise
 * @param took    its duration
 */
public record ScenarioResult(URI feature, String path, int line, String title, Status status, Optional<Throwable> failure,
                             List<FailureReason> reasons, Duration took) {

    /** Makes the list unmodifiable. */
    public ScenarioResult {
        reasons = List.copyOf(reasons);
    }

    /** Returns the name of its feature's file. */
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the name of its recipe. */
    public String recipe() {
        return file().replaceFirst("\\.feature$", "");
    }

    /** Returns whether it failed, for any reason. */
    public boolean failed() {
        return status != Status.PASSED && status != Status.SKIPPED;
    }
}
