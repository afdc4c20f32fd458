package sigma.recipes.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.feature.FeatureFolder;

/**
 * The usage of recipes in their last test run, from {@code features/usage.json}.
 *
 * @param recipes the recorded recipes by name; a missing node if nothing was recorded yet
 */
public record RecordedUsage(JsonNode recipes) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PARTS = List.of("signIn", "prepares", "acts");

    /** Reads the recorded usage of a folder of features. */
    public static RecordedUsage read(FeatureFolder folder) {
        return new RecordedUsage(folder.holds(FeatureFolder.USAGE) ? tree(folder.read(folder.root().resolve(FeatureFolder.USAGE))).path("recipes")
                : MissingNode.getInstance());
    }

    private static JsonNode tree(FeatureFolder.Content file) {
        try {
            return JSON.readTree(file.bytes());
        } catch (JsonProcessingException damaged) {
            int line = damaged.getLocation() == null ? 0 : Math.max(0, damaged.getLocation().getLineNr());
            throw new BrokenRecipe(FeatureProblem.atLine(file.place(), line, Problem.of("It is not valid JSON.")
                    .actual(damaged.getOriginalMessage().lines().findFirst().orElse(""))));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    Effect effect(String recipe) {
        JsonNode writes = recipes.path(recipe).path("writes");
        if (!writes.isBoolean()) {
            return Effect.UNKNOWN;
        }
        return writes.booleanValue() ? Effect.WRITES : Effect.READS;
    }

    List<String> outputs(String recipe) {
        return StreamSupport.stream(recipes.path(recipe).path("outputs").spliterator(), false)
                .map(JsonNode::asText).toList();
    }

    /** Returns the choices of the user that a recipe uses, such as {@code destination}. */
    Set<String> choices(String recipe) {
        return StreamSupport.stream(recipes.path(recipe).path("choices").spliterator(), false)
                .map(JsonNode::asText).collect(Collectors.toSet());
    }

    /** Returns the operations that a scenario of a recipe calls in its acts, by operationId. */
    Set<String> acts(String recipe, String scenario) {
        Set<String> acts = new TreeSet<>();
        recipes.path(recipe).path("scenarios").path(scenario).path("acts").fieldNames().forEachRemaining(acts::add);
        return acts;
    }

    /** Returns all operations that a scenario of a recipe calls, by operationId; empty if not recorded. */
    Set<String> operations(String recipe, String scenario) {
        Set<String> operations = new TreeSet<>();
        PARTS.forEach(part -> recipes.path(recipe).path("scenarios").path(scenario).path(part).fieldNames()
                .forEachRemaining(operations::add));
        return operations;
    }

    /** Returns the names of the recipes whose scenarios call an operation, by operationId. */
    Map<String, Set<String>> recipesByOperation() {
        Map<String, Set<String>> byOperation = new TreeMap<>();
        recipes.properties().forEach(recipe -> recipe.getValue().path("scenarios").forEach(scenario ->
                PARTS.forEach(part -> scenario.path(part).fieldNames().forEachRemaining(operation ->
                        byOperation.computeIfAbsent(operation, unseen -> new TreeSet<>()).add(recipe.getKey())))));
        return byOperation;
    }

    /** Returns the statuses that scenarios received from an operation, by operationId. */
    Map<String, Set<Integer>> statusesByOperation() {
        Map<String, Set<Integer>> byOperation = new TreeMap<>();
        recipes.forEach(recipe -> recipe.path("scenarios").forEach(scenario -> PARTS.forEach(part -> scenario.path(part).properties()
                .forEach(operation -> operation.getValue().path("statuses").forEach(status ->
                        byOperation.computeIfAbsent(operation.getKey(), unseen -> new TreeSet<>()).add(status.asInt()))))));
        return byOperation;
    }
}
