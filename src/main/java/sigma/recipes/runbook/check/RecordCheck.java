package sigma.recipes.runbook.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.RecordedUsage;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.steps.record.UsageLog;

/**
 * Finds recorded files that no longer match a recipe, by scenarios and sentences. Only a run finds other changes of a
 * scenario.
 */
final class RecordCheck {

    private static final String USAGE = "features/usage.json";
    private static final String SENTENCES = "src/test/resources/sentences.yaml";
    private static final String DRILL = "src/test/resources/drill.yaml";
    private static final String FIX = "after all other fixes, run mvn test -Prenew -Drecipes=RECIPE";
    private static final String OWN_FIX = "after all other fixes, run ./recipes verify RECIPE --record";

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String usageFile;
    private final String fix;
    private final JsonNode usage;
    private final JsonNode sentences;
    private final JsonNode drill;

    private RecordCheck(String usageFile, String fix, JsonNode usage, JsonNode sentences, JsonNode drill) {
        this.usageFile = usageFile;
        this.fix = fix;
        this.usage = usage;
        this.sentences = sentences;
        this.drill = drill;
    }

    /**
     * Reads the records of a folder of features. An absent record, as without tests, is not checked; for the user's own
     * recipes only the usage is recorded.
     */
    static RecordCheck of(Path project, FeatureFolder folder) {
        JsonNode usage = RecordedUsage.read(folder).recipes();
        if (folder.own()) {
            return new RecordCheck(folder.place(folder.root().resolve(FeatureFolder.USAGE)), OWN_FIX, usage, MissingNode.getInstance(),
                    MissingNode.getInstance());
        }
        return new RecordCheck(USAGE, FIX, usage, read(project.resolve(SENTENCES)), read(project.resolve(DRILL)));
    }

    /** Returns a problem for each record that is out of date for a recipe. */
    List<Problem> problems(String recipe, FeatureFile feature) {
        List<Problem> problems = new ArrayList<>();
        stale(problems, recipe, usageFile, "record.usage", usage.isMissingNode() || !isRecorded(recipe) ? List.of() : usage(recipe, feature));
        stale(problems, recipe, SENTENCES, "record.sentences", sentences.isMissingNode() ? List.of() : sentences(recipe, feature));
        stale(problems, recipe, DRILL, "record.drill", drill(recipe, feature));
        return problems;
    }

    /** The user's own recipes need no record. */
    private boolean isRecorded(String recipe) {
        return !fix.equals(OWN_FIX) || usage.has(recipe);
    }

    private List<String> usage(String recipe, FeatureFile feature) {
        Map<String, List<String>> recorded = new LinkedHashMap<>();
        usage.path(recipe).path("scenarios").properties().forEach(scenario -> {
            Set<String> steps = new LinkedHashSet<>();
            scenario.getValue().forEach(part -> part.forEach(operation ->
                    operation.path("steps").forEach(step -> steps.add(step.asText()))));
            recorded.put(scenario.getKey(), List.copyOf(steps));
        });
        List<String> differences = scenarios(recorded.keySet(), feature);
        for (FeatureFile.Titled scenario : feature.scenarios()) {
            recorded.getOrDefault(scenario.title(), List.of()).stream()
                    .filter(step -> !step.equals(UsageLog.SIGN_IN) && !scenario.sentences().contains(step))
                    .forEach(step -> differences.add("- " + step));
        }
        return differences;
    }

    private List<String> sentences(String recipe, FeatureFile feature) {
        Set<String> recorded = new LinkedHashSet<>();
        sentences.fieldNames().forEachRemaining(key -> {
            if (key.startsWith(recipe + ": ")) {
                recorded.add(key.substring(recipe.length() + 2));
            }
        });
        List<String> differences = scenarios(recorded, feature);
        for (FeatureFile.Titled scenario : feature.scenarios()) {
            JsonNode record = sentences.path(recipe + ": " + scenario.title());
            List<String> before = new ArrayList<>();
            record.fieldNames().forEachRemaining(before::add);
            if (record.isObject()) {
                before.stream().filter(sentence -> !scenario.outcomeSentences().contains(sentence))
                        .forEach(sentence -> differences.add("- " + sentence));
                scenario.outcomeSentences().stream().filter(sentence -> !before.contains(sentence))
                        .forEach(sentence -> differences.add("+ " + sentence));
            }
        }
        return differences;
    }

    private List<String> drill(String recipe, FeatureFile feature) {
        List<String> titles = feature.scenarios().stream().map(FeatureFile.Titled::title).toList();
        Set<String> removed = new LinkedHashSet<>();
        drill.forEach(mutation -> mutation.fieldNames().forEachRemaining(key -> {
            if (key.startsWith(recipe + ": ") && !titles.contains(key.substring(recipe.length() + 2))) {
                removed.add("- scenario " + key.substring(recipe.length() + 2));
            }
        }));
        return List.copyOf(removed);
    }

    private static List<String> scenarios(Set<String> recorded, FeatureFile feature) {
        List<String> titles = feature.scenarios().stream().map(FeatureFile.Titled::title).toList();
        List<String> differences = new ArrayList<>();
        recorded.stream().filter(title -> !titles.contains(title)).forEach(title -> differences.add("- scenario " + title));
        titles.stream().filter(title -> !recorded.contains(title)).forEach(title -> differences.add("+ scenario " + title));
        return differences;
    }

    private void stale(List<Problem> problems, String recipe, String file, String id, List<String> differences) {
        if (!differences.isEmpty()) {
            boolean none = differences.stream().allMatch(line -> line.startsWith("+ scenario "));
            problems.add(Problem.of(none ? "Scenarios of the recipe are not recorded yet." : "The record does not fit the recipe.").at(file)
                    .actual(none ? "" : String.join("\n", differences))
                    .fix(fix.replace("RECIPE", recipe)).id(id));
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Files.isRegularFile(file) ? YAML.readTree(file.toFile()) : MissingNode.getInstance();
        } catch (IOException damaged) {
            // A test compares the whole file, and reports it.
            return MissingNode.getInstance();
        }
    }
}
