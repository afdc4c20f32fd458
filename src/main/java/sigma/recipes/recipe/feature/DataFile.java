package sigma.recipes.recipe.feature;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.text.NearestNames;

/**
 * A file of names and values, YAML or JSON, with the problems found in it so far.
 *
 * @param place    the file as people write it
 * @param root     what it holds, always an object
 * @param problems the problems found so far
 */
public record DataFile(String place, JsonNode root, List<FeatureProblem> problems) {

    /**
     * Reads a file.
     *
     * @throws BrokenRecipe if it isn't there, can't be read or doesn't hold an object
     */
    public static DataFile read(FeatureFolder folder, String name) {
        FeatureFolder.Content content = folder.read(folder.root().resolve(name));
        ObjectMapper mapper = name.endsWith(".json") ? new ObjectMapper() : new ObjectMapper(new YAMLFactory());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        try {
            JsonNode root = mapper.readTree(content.text());
            if (root == null || !root.isObject()) {
                throw new BrokenRecipe(FeatureProblem.ofFile(content.place(), Problem.of("It holds no names with values.")));
            }
            return new DataFile(content.place(), root, new ArrayList<>());
        } catch (JsonProcessingException e) {
            String said = e.getOriginalMessage().lines().findFirst().orElse("");
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new BrokenRecipe(FeatureProblem.atLine(content.place(), line,
                    Problem.of("It is not valid " + (name.endsWith(".json") ? "JSON" : "YAML") + ".").actual(said)));
        }
    }

    /**
     * Returns the content as an instance of {@code type}, a record.
     *
     * @throws BrokenRecipe if a value is of another type, or no field has its name
     */
    public <T> T as(Class<T> type) {
        try {
            return new ObjectMapper().treeToValue(root, type);
        } catch (JsonMappingException e) {
            problem(unreadable(e));
            throw new BrokenRecipe(problems);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is bound without parsing", e);
        }
    }

    /** Jackson's own message names Java classes. */
    private static Problem unreadable(JsonMappingException failure) {
        String path = failure.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (failure instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
            return Problem.of(path + " is not read." + NearestNames.didYouMean(unknown.getPropertyName(), known))
                    .expected(String.join(", ", known)).fix("correct or remove it");
        }
        return Problem.of(path + " has another form than expected.").fix("compare it with the other entries");
    }

    /** Returns the texts of a list; notes a problem where {@code node} is something else. */
    public List<String> texts(JsonNode node, String what) {
        List<String> texts = new ArrayList<>();
        if (!node.isArray()) {
            problem(Problem.of(what + ": it is not a list.").expected("a list of texts"));
        }
        for (JsonNode entry : node) {
            if (entry.isTextual()) {
                texts.add(entry.textValue());
            } else {
                problem(Problem.of(what + ": it is not a text.").expected("a text").actual(entry.toString()));
            }
        }
        return texts;
    }

    /** Notes the fields of {@code node} that nobody reads. */
    public void allow(Map.Entry<String, JsonNode> node, List<String> fields) {
        node.getValue().fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                problem(Problem.of(node.getKey() + ": \"" + field + "\" is not read.").expected(String.join(", ", fields))
                        .fix("remove it" + NearestNames.first(field, fields).map(name -> ", or write " + name).orElse("")));
            }
        });
    }

    /** Notes a problem. */
    public void problem(Problem problem) {
        problems.add(FeatureProblem.ofFile(place, problem));
    }

    /** Throws where a problem was noted. */
    public void complain() {
        if (!problems.isEmpty()) {
            throw new BrokenRecipe(problems);
        }
    }
}
