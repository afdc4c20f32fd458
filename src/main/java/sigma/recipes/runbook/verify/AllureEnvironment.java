package sigma.recipes.runbook.verify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.organization.Organization;
import sigma.recipes.settings.TargetDescription;
import sigma.recipes.steps.scenario.UnmetStatement;

/** Writes what an Allure report shows of a run as a whole: its environment, and the categories of failures. */
public final class AllureEnvironment {

    private static final JsonMapper JSON = new JsonMapper();

    private AllureEnvironment() {
    }

    /**
     * Writes {@code environment.properties}, which Allure shows on its first page, and {@code categories.json}, by which it
     * groups scenarios that did not pass. Allure's own categories tell only assertions from other exceptions.
     *
     * @param results the folder of the results; it is created if absent
     */
    public static void write(Path results, Organization organization) {
        try {
            Files.createDirectories(results);
            try (Writer file = Files.newBufferedWriter(results.resolve("environment.properties"))) {
                environment(organization.where()).store(file, null);
            }
            Files.writeString(results.resolve("categories.json"), categories().toPrettyString());
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not write to " + results, failure);
        }
    }

    private static Properties environment(TargetDescription where) {
        Properties environment = new Properties();
        environment.setProperty("Organization", where.organization());
        where.host().ifPresent(host -> environment.setProperty("Host", host));
        where.region().ifPresent(region -> environment.setProperty("Region", region));
        environment.setProperty("Writes", where.writes());
        environment.setProperty("Java", System.getProperty("java.version"));
        return environment;
    }

    private static ArrayNode categories() {
        ArrayNode categories = JSON.createArrayNode();
        add(categories, "A Then sentence does not hold", UnmetStatement.class);
        add(categories, "An exchange violates the contract", ContractViolation.class);
        add(categories, "Sigma refused a request", Refusal.class);
        add(categories, "Sigma can't be reached", Unreachable.class);
        categories.addObject().put("name", "Skipped").putArray("matchedStatuses").add("skipped");
        return categories;
    }

    /** A trace starts with the class of its exception. */
    private static void add(ArrayNode categories, String name, Class<? extends Throwable> failure) {
        categories.addObject().put("name", name).put("traceRegex", "(?s)" + failure.getName().replace(".", "\\.") + ":.*");
    }
}
