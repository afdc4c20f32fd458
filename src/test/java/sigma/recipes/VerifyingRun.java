package sigma.recipes;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.settings.Where;
import sigma.recipes.steps.CurrentOrganization;
import sigma.recipes.steps.LastLook;
import sigma.recipes.steps.Undo;

/** Opens the organization before the features run, and judges the run as a whole afterwards. */
final class VerifyingRun {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyingRun.class);
    private static final Path RECORDED_USAGE = Path.of("features", "usage.json");

    private VerifyingRun() {
    }

    static void start() {
        Organization organization = Organization.ofThisProcess(Purpose.VERIFY);
        organization.where().lines().forEach(LOG::info);
        organization.mark().ifPresent(mark -> LOG.info("Marks what it makes with {}", mark.text()));
        if (!organization.sandbox()) {
            LOG.info("Signed in as member {}", organization.signIn());
        }
        tellTheReport(organization);
        CurrentOrganization.Run run = new CurrentOrganization.Run(organization);
        CurrentOrganization.use(run);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run.seats().close()));
    }

    static void finish() {
        Optional<CurrentOrganization.Run> started = CurrentOrganization.find();
        started.ifPresent(VerifyingRun::judge);
    }

    private static void judge(CurrentOrganization.Run run) {
        CurrentOrganization.clear();
        try (Organization organization = run.organization()) {
            LastLook.at(run);
            run.log().skipped().forEach(skipped -> LOG.info("Skipped: {}", skipped));
            run.log().summary().forEach(LOG::info);
            if (run.log().ran() == 0) {
                throw new AssertionError("No scenario ran, so nothing was verified");
            }
            noDefects(organization.sandboxDefects());
            nothingLeft(run.log().leftovers());
            noStaleDeviations(run.log().stale(organization.deviations()));
            if (organization.sandbox() && System.getProperty("cucumber.filter.tags", "").isEmpty()
                    && System.getProperty("cucumber.filter.name", "").isEmpty()) {
                recordedUsageIsFresh(run.usage().json());
            }
        }
    }

    private static void tellTheReport(Organization organization) {
        Where where = organization.where();
        Properties environment = new Properties();
        environment.setProperty("Organization", where.organization());
        environment.setProperty("Host", where.host().orElse("none"));
        environment.setProperty("Region", where.region().orElse("none"));
        environment.setProperty("May write", where.writes());
        environment.setProperty("Java", System.getProperty("java.version"));
        Path results = Path.of(System.getProperty("allure.results.directory", "allure-results"));
        try {
            Files.createDirectories(results);
            try (Writer file = Files.newBufferedWriter(results.resolve("environment.properties"))) {
                environment.store(file, null);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("Could not write to " + results + ": " + failure.getMessage(), failure);
        }
    }

    private static void noDefects(List<String> defects) {
        if (!defects.isEmpty()) {
            throw new AssertionError("The sandbox broke the contract itself:\n  " + String.join("\n  ", defects));
        }
    }

    private static void nothingLeft(List<Undo.Left> leftovers) {
        if (!leftovers.isEmpty()) {
            throw new AssertionError("The run left this behind:\n  " + leftovers.stream()
                    .map(left -> left.what() + ": " + left.why()).collect(Collectors.joining("\n  ")));
        }
    }

    private static void noStaleDeviations(List<String> stale) {
        if (!stale.isEmpty()) {
            throw new AssertionError("What is known of the organization is out of date:\n  " + String.join("\n  ", stale));
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
