package sigma.recipes.recipe.feature;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;

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
                throw new BrokenRecipe(List.of(FeatureProblem.ofFile(content.place(), "holds no names with values")));
            }
            return new DataFile(content.place(), root, new ArrayList<>());
        } catch (JsonProcessingException e) {
            String said = e.getOriginalMessage().lines().findFirst().orElse("");
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new BrokenRecipe(List.of(FeatureProblem.atLine(content.place(), line, "can't be understood: " + said)));
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
            String path = e.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            problem(path + ": " + e.getOriginalMessage().lines().findFirst().orElse(""));
            throw new BrokenRecipe(problems);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is bound without parsing", e);
        }
    }

    /** Returns the texts of a list; notes a problem where {@code node} is something else. */
    public List<String> texts(JsonNode node, String what) {
        List<String> texts = new ArrayList<>();
        if (!node.isArray()) {
            problem(what + ": expected a list of texts");
        }
        for (JsonNode entry : node) {
            if (entry.isTextual()) {
                texts.add(entry.textValue());
            } else {
                problem(what + ": expected a text; came " + entry);
            }
        }
        return texts;
    }

    /** Notes the fields of {@code node} that nobody reads. */
    public void allow(Map.Entry<String, JsonNode> node, List<String> fields) {
        node.getValue().fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                problem(node.getKey() + ": \"" + field + "\" is not read; expected " + String.join(", ", fields));
            }
        });
    }

    /** Notes a problem. */
    public void problem(String text) {
        problems.add(FeatureProblem.ofFile(place, text));
    }

    /** Throws where a problem was noted. */
    public void complain() {
        if (!problems.isEmpty()) {
            throw new BrokenRecipe(problems);
        }
    }
}
