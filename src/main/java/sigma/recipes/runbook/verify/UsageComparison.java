package sigma.recipes.runbook.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.steps.record.UsageLog;

/**
 * Compares the API usage of a run with the recorded usage, {@code features/usage.json}, and writes the current usage to
 * {@code target/usage.json}, from where it can be copied. A run of some recipes compares those and copies the entries of the
 * others. The user's own recipes are excluded: {@link UserRecipeUsage} compares them.
 */
final class UsageComparison {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECIPES = "recipes";
    private static final String RECORDED = "features/usage.json";
    private static final String CURRENT = "target/usage.json";

    private final Path recorded;
    private final Path current;
    private final Set<String> chosen;
    private final Set<String> own;
    private final boolean all;

    UsageComparison(VerifyScope scope) {
        recorded = scope.folder().resolve("usage.json");
        current = scope.folder().toAbsolutePath().resolveSibling(CURRENT);
        chosen = scope.recipes().stream().filter(recipe -> !recipe.own()).map(Recipe::name).collect(Collectors.toSet());
        own = scope.recipes().stream().filter(Recipe::own).map(Recipe::name).collect(Collectors.toSet());
        all = scope.allRecipes();
    }

    /** Returns the problem of the recorded usage; empty if it is up to date. */
    Optional<Problem> with(UsageLog usage) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode before = Files.exists(recorded) ? JSON.readTree(Files.readString(recorded)).path(RECIPES)
                    : JsonNodeFactory.instance.objectNode();
            JsonNode after = ((ObjectNode) JSON.readTree(usage.json()).path(RECIPES)).remove(own);
            List<String> differences = differences(before, after);
            write(UsageLog.written(merged(before, after)), !differences.isEmpty());
            return differences.isEmpty() ? Optional.empty()
                    : Optional.of(Problem.of(RECORDED + " is out of date: recipes use the API in another way than it records.")
                            .actual(String.join("\n", differences))
                            .id("run.usage")
                            .fix("if the change is intended: cp " + CURRENT + " " + RECORDED));
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not compare " + recorded + " with " + current, failure);
        }
    }

    /** A project that only others may write to can be verified too: the copy is needed only if there are differences. */
    private void write(String usage, boolean needed) throws IOException {
        try {
            Files.createDirectories(current.getParent());
            Files.writeString(current, usage);
        } catch (IOException failure) {
            if (needed) {
                throw failure;
            }
        }
    }

    private ObjectNode merged(JsonNode before, JsonNode after) {
        Map<String, JsonNode> recipes = new TreeMap<>();
        before.properties().stream().filter(recipe -> !compared(recipe.getKey()))
                .forEach(recipe -> recipes.put(recipe.getKey(), recipe.getValue()));
        after.properties().forEach(recipe -> recipes.put(recipe.getKey(), recipe.getValue()));
        ObjectNode root = JSON.createObjectNode();
        root.putObject(RECIPES).setAll(recipes);
        return root;
    }

    private boolean compared(String recipe) {
        return all || chosen.contains(recipe);
    }

    private List<String> differences(JsonNode before, JsonNode after) {
        List<String> differences = new ArrayList<>();
        for (String recipe : names(before, after)) {
            JsonNode one = before.path(recipe);
            JsonNode other = after.path(recipe);
            if (compared(recipe) && !one.equals(other)) {
                differences.add(recipe + ": " + (one.isMissingNode() ? "not recorded yet"
                        : other.isMissingNode() ? "recorded, but no longer run" : parts(one, other)));
            }
        }
        return differences;
    }

    private static String parts(JsonNode before, JsonNode after) {
        JsonNode one = before.path("scenarios");
        JsonNode other = after.path("scenarios");
        String scenarios = names(one, other).stream().filter(title -> !one.path(title).equals(other.path(title)))
                .map(title -> "\"" + title + "\"").collect(Collectors.joining(", "));
        return scenarios.isEmpty() ? "its outputs" : scenarios;
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
