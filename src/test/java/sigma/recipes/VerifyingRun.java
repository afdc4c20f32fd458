package sigma.recipes;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.runbook.verify.Ending;
import sigma.recipes.runbook.verify.Plan;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.settings.TargetDescription;
import sigma.recipes.steps.scenario.CurrentOrganization;

/** Opens the organization before the features run, and judges the run as a whole afterwards. */
final class VerifyingRun {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyingRun.class);
    private static final Path RECORDED_USAGE = Path.of("features", "usage.json");

    private VerifyingRun() {
    }

    static void start() {
        SkipLimit.of(System.getProperties());
        Organization organization = Organization.ofThisProcess(Purpose.VERIFY);
        organization.warning().ifPresent(LOG::warn);
        organization.where().lines().forEach(LOG::info);
        organization.mark().ifPresent(mark -> LOG.info("Marks what it makes with {}", mark.text()));
        tellTheReport(organization);
        RecipeBook book = RecipeBook.open(RECORDED_USAGE.getParent());
        Plan plan = Plan.of(organization, book, book.recipes(),
                Optional.of(System.getProperty("cucumber.filter.tags", "")).filter(tags -> !tags.isBlank()));
        plan.lines().forEach(LOG::info);
        CurrentOrganization.Run run = new CurrentOrganization.Run(organization, plan.skips());
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
            Ending ending = Ending.of(run, SkipLimit.of(System.getProperties()));
            ending.lines().forEach(LOG::info);
            noDefects(organization.sandboxDefects());
            if (!ending.problems().isEmpty()) {
                throw new AssertionError(String.join("\n", ending.problems()));
            }
            // After a failure the usage lacks what did not run, and copying it would do harm.
            if (organization.sandbox() && !run.log().failed() && System.getProperty("cucumber.filter.tags", "").isEmpty()
                    && System.getProperty("cucumber.filter.name", "").isEmpty()) {
                recordedUsageIsFresh(run.usage().json());
            }
        } finally {
            run.organization().warning().ifPresent(LOG::warn);
        }
    }

    private static void tellTheReport(Organization organization) {
        TargetDescription where = organization.where();
        Properties environment = new Properties();
        environment.setProperty("Organization", where.organization());
        environment.setProperty("Host", where.host().orElse("none"));
        environment.setProperty("Region", where.region().orElse("none"));
        environment.setProperty("Writes", where.writes());
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
