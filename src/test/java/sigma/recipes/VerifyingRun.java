package sigma.recipes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.steps.CurrentOrganization;

/** Opens the organization before the features run, and judges the run as a whole afterwards. */
final class VerifyingRun {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyingRun.class);
    private static final Path RECORDED_USAGE = Path.of("features", "usage.json");

    private VerifyingRun() {
    }

    static void start() {
        CurrentOrganization.use(new CurrentOrganization.Run(Organization.ofThisProcess(Purpose.VERIFY)));
    }

    static void finish() {
        CurrentOrganization.Run run = CurrentOrganization.current();
        CurrentOrganization.clear();
        try (Organization organization = run.organization()) {
            run.log().skipped().forEach(skipped -> LOG.info("Skipped: {}", skipped));
            run.log().summary().forEach(LOG::info);
            if (run.log().ran() == 0) {
                throw new AssertionError("No scenario ran, so nothing was verified");
            }
            noDefects(organization.sandboxDefects());
            if (organization.sandbox() && System.getProperty("cucumber.filter.tags", "").isEmpty()
                    && System.getProperty("cucumber.filter.name", "").isEmpty()) {
                recordedUsageIsFresh(run.usage().json());
            }
        }
    }

    private static void noDefects(List<String> defects) {
        if (!defects.isEmpty()) {
            throw new AssertionError("The sandbox broke the contract itself:\n  " + String.join("\n  ", defects));
        }
    }

    private static void recordedUsageIsFresh(String usage) {
        Path fresh = Path.of("target", "usage.json");
        try {
            Files.createDirectories(fresh.getParent());
            Files.writeString(fresh, usage);
            if (!Files.exists(RECORDED_USAGE) || !Files.readString(RECORDED_USAGE).equals(usage)) {
                throw new AssertionError("What the recipes use has changed: " + RECORDED_USAGE + " is not what this run "
                        + "recorded. If the change is meant: cp " + fresh + " " + RECORDED_USAGE);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("Could not read or write the usage: " + failure.getMessage(), failure);
        }
    }
}
