package sigma.recipes.runbook.run;

import io.cucumber.plugin.event.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one scenario ended.
 *
 * @param feature the file of its feature
 * @param path    the same as shown to users
 * @param line    the line of the scenario or of its row
 * @param title   its title
 * @param status  its status
 * @param failure what made it fail or skip
 * @param reasons why it failed; at least one where it did, and none otherwise
 * @param took    how long it took
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

    /** Returns whether it failed, for whatever reason. */
    public boolean failed() {
        return status != Status.PASSED && status != Status.SKIPPED;
    }
}
