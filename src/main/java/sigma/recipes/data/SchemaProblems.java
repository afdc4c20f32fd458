package sigma.recipes.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sigma.recipes.problem.Problem;
import sigma.recipes.text.NearestNames;

/** Converts errors of a schema validator to problems, with the descriptions in the schema as the expected values. */
final class SchemaProblems {

    private static final Map<String, String> TYPES = Map.of("array", "a list", "object", "names with values",
            "string", "a text", "boolean", "true or false", "integer", "a whole number", "number", "a number", "null", "nothing");
    private static final String REF = "$ref";
    private static final int MOST_CHARACTERS = 80;

    private final JsonNode schema;

    /** Creates a converter for a schema. */
    SchemaProblems(JsonNode schema) {
        this.schema = schema;
    }

    /** Returns the place of an error. */
    static DataPath path(com.networknt.schema.Error error) {
        DataPath path = DataPath.of(steps(error.getInstanceLocation()).toArray());
        return error.getKeyword().equals("additionalProperties") ? path.and(error.getProperty()) : path;
    }

    /** Returns the problem of an error, without its place. */
    Problem problem(com.networknt.schema.Error error) {
        JsonNode rule = rule(error);
        String name = DataPath.of(steps(error.getInstanceLocation()).toArray()).toString();
        String subject = name.isEmpty() ? "It" : name;
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" -> missing(subject, String.valueOf(error.getArguments()[0]), rule);
            case "additionalProperties" -> unknown(subject, error.getProperty(), names(rule.path("properties")));
            case "type" -> Problem.of(subject + " is not " + type(rule) + ".").expected(description(rule))
                    .actual(shown(error.getInstanceNode()));
            default -> Problem.of(subject + " can't be used." + nearest(error, rule)).expected(description(rule))
                    .actual(shown(error.getInstanceNode()));
        };
    }

    private Problem missing(String subject, String name, JsonNode rule) {
        return Problem.of(subject + " has no " + name + ".").expected(description(followed(rule.path("properties").path(name))))
                .fix("add " + name);
    }

    private static Problem unknown(String subject, String name, List<String> known) {
        List<String> nearest = NearestNames.of(name, known);
        return Problem.of(subject + " has \"" + name + "\", which is unknown." + NearestNames.didYouMean(name, known))
                .expected(either(known)).fix(nearest.isEmpty() ? "delete it" : "write " + nearest.get(0) + ", or delete it");
    }

    /** Returns a value as shown to users, shortened. */
    private static String shown(JsonNode value) {
        String text = value.isTextual() ? '"' + value.textValue() + '"' : value.toString();
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return words.size() < 2 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** Returns the part of the schema with the violated keyword. */
    private JsonNode rule(com.networknt.schema.Error error) {
        JsonNode node = schema;
        List<String> steps = steps(error.getSchemaLocation().getFragment());
        for (String step : steps.subList(0, steps.size() - 1)) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    private JsonNode followed(JsonNode part) {
        return part.has(REF) ? schema.at(part.get(REF).asText().substring(1)) : part;
    }

    private static String nearest(com.networknt.schema.Error error, JsonNode rule) {
        return error.getKeyword().equals("enum") ? NearestNames.didYouMean(error.getInstanceNode().asText(), words(rule)) : "";
    }

    private static String description(JsonNode rule) {
        String values = rule.has("enum") ? "one of " + String.join(", ", words(rule)) : "";
        String described = rule.path("description").asText();
        return described.isEmpty() ? values.isEmpty() && rule.has("type") ? type(rule) : values : described
                + (values.isEmpty() ? "" : ": " + values);
    }

    private static String type(JsonNode rule) {
        JsonNode types = rule.path("type");
        return TYPES.getOrDefault(types.isArray() ? types.path(0).asText() : types.asText(), types.toString());
    }

    private static List<String> words(JsonNode rule) {
        List<String> words = new ArrayList<>();
        rule.path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> steps(NodePath path) {
        return IntStream.range(0, path.getNameCount()).mapToObj(i -> String.valueOf(path.getElement(i))).toList();
    }
}
