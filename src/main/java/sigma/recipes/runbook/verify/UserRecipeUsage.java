package sigma.recipes.runbook.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.runbook.project.AtomicFile;
import sigma.recipes.steps.record.UsageLog;

/**
 * The API usage of the user's own recipes: the file {@code usage.json} in each of their folders, written on request. Without
 * it, it is unknown whether such a recipe writes, which outputs it has, and which API changes affect it.
 */
final class UserRecipeUsage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECIPES = "recipes";

    private final VerifyScope scope;
    private final JsonNode after;

    /** Creates the usage of a run. */
    UserRecipeUsage(VerifyScope scope, UsageLog usage) {
        this.scope = scope;
        try {
            this.after = JSON.readTree(usage.json()).path(RECIPES);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Usage is JSON", impossible);
        }
    }

    /** Returns a problem for each recipe whose record is out of date. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        byFolder().forEach((folder, recipes) -> {
            JsonNode before = recorded(folder);
            recipes.stream().filter(name -> before.has(name) && !before.path(name).equals(after.path(name)))
                    .forEach(name -> problems.add(Problem.of(name + " uses the API in another way than was recorded.").at(place(folder))
                            .id("run.usage").fix("if the change is intended: ./recipes verify " + name + " --record")));
        });
        return problems;
    }

    /** Returns a line for the unrecorded recipes of each folder. */
    List<String> notRecorded() {
        List<String> lines = new ArrayList<>();
        byFolder().forEach((folder, recipes) -> {
            JsonNode before = recorded(folder);
            List<String> missing = recipes.stream().filter(name -> !before.has(name)).toList();
            if (!missing.isEmpty()) {
                lines.add("Not recorded in " + place(folder) + " yet: " + String.join(", ", missing)
                        + ". ./recipes verify --record records whether a recipe writes, its outputs, and what it uses of the API.");
            }
        });
        return lines;
    }

    /**
     * Writes the record of each folder; recipes that no longer exist are dropped.
     *
     * @return a line for each file
     * @throws sigma.recipes.runbook.project.UsageException if it can't be written
     */
    List<String> record() {
        List<String> lines = new ArrayList<>();
        byFolder().forEach((folder, recipes) -> {
            Map<String, JsonNode> all = new TreeMap<>();
            List<String> existing = folder.features().stream().map(FeatureFolder::nameOf).toList();
            recorded(folder).properties().stream().filter(recipe -> existing.contains(recipe.getKey()))
                    .forEach(recipe -> all.put(recipe.getKey(), recipe.getValue()));
            recipes.forEach(name -> all.put(name, after.path(name)));
            ObjectNode root = JSON.createObjectNode();
            root.putObject(RECIPES).setAll(all);
            AtomicFile.write(file(folder), UsageLog.written(root));
            lines.add("Recorded in " + place(folder) + ": " + String.join(", ", recipes));
        });
        return lines;
    }

    /** Returns the names of the recipes that the run played, by folder. */
    private Map<FeatureFolder, List<String>> byFolder() {
        return scope.recipes().stream().filter(recipe -> recipe.own() && after.has(recipe.name())).collect(Collectors.groupingBy(
                this::folderOf, () -> new TreeMap<>(Comparator.comparing(FeatureFolder::root)),
                Collectors.mapping(Recipe::name, Collectors.toList())));
    }

    private FeatureFolder folderOf(Recipe recipe) {
        return scope.book().folders().own().stream().filter(folder -> recipe.path().startsWith(folder.root())).findFirst().orElseThrow();
    }

    private static Path file(FeatureFolder folder) {
        return folder.root().resolve(FeatureFolder.USAGE);
    }

    private static String place(FeatureFolder folder) {
        return folder.place(file(folder));
    }

    private static JsonNode recorded(FeatureFolder folder) {
        try {
            return Files.exists(file(folder)) ? JSON.readTree(Files.readAllBytes(file(folder))).path(RECIPES) : JSON.createObjectNode();
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not read " + file(folder), failure);
        }
    }
}
