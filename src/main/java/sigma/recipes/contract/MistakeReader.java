package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns an error of the schema library into our own words; the library's message is not used. */
final class MistakeReader {

    private final JsonNode document;

    MistakeReader(JsonNode document) {
        this.document = document;
    }

    SchemaMistake read(Error error) {
        List<String> path = steps(error.getInstanceLocation());
        JsonNode schema = schemaOf(error);
        boolean assumed = schema.has("x-assumed");
        JsonNode value = error.getInstanceNode() == null ? MissingNode.getInstance() : error.getInstanceNode();
        String keyword = error.getKeyword();
        if (keyword.equals("required")) {
            List<String> missing = new ArrayList<>(path);
            missing.add(error.getProperty());
            JsonNode wanted = SchemaWords.resolved(document, schema.path("properties").path(error.getProperty()));
            return new SchemaMistake(keyword, missing, List.of(SchemaWords.phrase(document, wanted)),
                    MissingNode.getInstance(), assumed || wanted.has("x-assumed-required"));
        }
        if (value.isNull() && (keyword.equals("type") || keyword.equals("enum"))) {
            return new SchemaMistake("nullable", path, List.of(SchemaWords.phrase(document, schema)), value, assumed);
        }
        return new SchemaMistake(keyword, path, expected(keyword, schema), value, assumed);
    }

    private List<String> expected(String keyword, JsonNode schema) {
        return switch (keyword) {
            case "type" -> SchemaWords.types(schema);
            case "enum" -> values(schema.path("enum"));
            case "const" -> List.of(schema.path("const").toString());
            case "format", "pattern" -> List.of(SchemaWords.phrase(document, schema));
            case "minimum" -> List.of("at least " + schema.path("minimum"));
            case "maximum" -> List.of("at most " + schema.path("maximum"));
            case "minLength" -> List.of("at least " + schema.path("minLength") + " characters");
            case "maxLength" -> List.of("at most " + schema.path("maxLength") + " characters");
            case "minItems" -> List.of("at least " + schema.path("minItems") + " entries");
            case "maxItems" -> List.of("at most " + schema.path("maxItems") + " entries");
            default -> List.of("a value that keeps " + keyword + " " + schema.path(keyword));
        };
    }

    private static List<String> values(JsonNode values) {
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.add(value.toString()));
        return List.copyOf(texts);
    }

    private static List<String> steps(NodePath path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(String.valueOf(path.getElement(i)));
        }
        return steps;
    }

    /** The location of an error ends in the keyword that is broken; the schema that holds it stands one step above. */
    private JsonNode schemaOf(Error error) {
        NodePath fragment = error.getSchemaLocation().getFragment();
        JsonNode node = document;
        for (int i = 0; i < fragment.getNameCount(); i++) {
            String step = String.valueOf(fragment.getElement(i));
            boolean keyword = i == fragment.getNameCount() - 1 && step.equals(error.getKeyword());
            JsonNode next = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
            if (keyword) {
                return node;
            }
            node = next;
        }
        return node;
    }
}
