package sigma.recipes.runbook.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import sigma.recipes.organization.Organization;
import sigma.recipes.settings.TargetDescription;

/** Writes the environment of a run for an Allure report. */
public final class AllureEnvironment {

    private AllureEnvironment() {
    }

    /**
     * Writes {@code environment.properties}, which Allure shows on its first page.
     *
     * @param results the folder of the results; it is created if absent
     */
    public static void write(Path results, Organization organization) {
        TargetDescription where = organization.where();
        Properties environment = new Properties();
        environment.setProperty("Organization", where.organization());
        environment.setProperty("Host", where.host().orElse("none"));
        environment.setProperty("Region", where.region().orElse("none"));
        environment.setProperty("Writes", where.writes());
        environment.setProperty("Java", System.getProperty("java.version"));
        try {
            Files.createDirectories(results);
            try (Writer file = Files.newBufferedWriter(results.resolve("environment.properties"))) {
                environment.store(file, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not write to " + results, failure);
        }
    }
}
