package sigma.recipes.runbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.plugin.event.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sigma.recipes.client.EndlessPages;
import sigma.recipes.client.MistakeAccepted;
import sigma.recipes.client.Refusal;
import sigma.recipes.contract.ContractBroken;
import sigma.recipes.contract.Finding;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.sandbox.ApiChange;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.CurrentOrganization;

/** Plays the recipes that use an operation, in a sandbox whose API was changed, and tells what noticed it. */
final class Drill {

    /** What a step noticed that read back what a write should have done. */
    static final String READ_BACK = "read back";

    private static final Path FEATURES = Path.of("features");

    private Drill() {
    }

    /**
     * Plays.
     *
     * @return scenario to what it noticed: finding ids, or the kind of failure
     */
    static Map<String, String> noticed(List<ApiChange> changes) throws IOException {
        Settings settings = Settings.load(Path.of("target"), Map.of(), new Properties());
        List<ScenarioResult> results;
        try (Organization organization = Organization.sandbox(settings, Purpose.VERIFY,
                seat -> changes.forEach(seat::change))) {
            CurrentOrganization.use(new CurrentOrganization.Run(organization));
            try {
                ResultListener listener = new ResultListener(step -> { }, result -> { });
                FeatureRun run = new FeatureRun().threads(4).heardBy(listener);
                for (Recipe recipe : recipesUsing(changes)) {
                    run.whole(recipe.path().toUri(), Files.readAllBytes(recipe.path()));
                }
                run.run();
                results = listener.results();
            } finally {
                CurrentOrganization.clear();
            }
        }
        Map<String, String> noticed = new TreeMap<>();
        results.stream().filter(result -> result.status() != Status.PASSED).forEach(result ->
                noticed.put(result.file().replace(".feature", "") + ": " + result.title(), outcome(result)));
        return noticed;
    }

    /** Returns the ids of the operations that the recipes use, as recorded: as their {@code acts} or {@code prepares}. */
    static Set<String> operations(String... roles) throws IOException {
        Set<String> operations = new TreeSet<>();
        usage().forEach(recipe -> recipe.path("scenarios").forEach(scenario -> List.of(roles).forEach(role ->
                scenario.path(role).fieldNames().forEachRemaining(operations::add))));
        return operations;
    }

    private static JsonNode usage() throws IOException {
        return new ObjectMapper().readTree(Files.readString(FEATURES.resolve("usage.json"))).path("recipes");
    }

    private static List<Recipe> recipesUsing(List<ApiChange> changes) throws IOException {
        List<Recipe> all = RecipeBook.open(FEATURES).recipes();
        if (changes.isEmpty()) {
            return all;
        }
        JsonNode usage = usage();
        List<Recipe> using = new ArrayList<>();
        for (Recipe recipe : all) {
            String used = usage.path(recipe.name()).toString();
            if (changes.stream().anyMatch(change -> used.contains('"' + change.operationId() + '"'))) {
                using.add(recipe);
            }
        }
        return using;
    }

    private static String outcome(ScenarioResult result) {
        Optional<Throwable> failure = result.failure();
        if (failure.isPresent() && failure.get() instanceof ContractBroken broken) {
            TreeSet<String> ids = new TreeSet<>();
            for (Finding finding : broken.findings()) {
                ids.add(finding.id() + " " + finding.place().replaceAll("\\[\\d+]", "[]"));
            }
            return String.join(", ", ids);
        }
        return failure.map(Drill::kind).orElse(result.status().name());
    }

    private static String kind(Throwable failure) {
        if (failure instanceof EndlessPages) {
            return "pages without end";
        }
        if (failure instanceof MistakeAccepted) {
            return "mistake accepted";
        }
        if (failure instanceof AssertionError) {
            return failure.getCause() instanceof Refusal ? "refused for another reason" : READ_BACK;
        }
        return failure instanceof Refusal ? "refused" : failure.toString();
    }
}
