package sigma.recipes.runbook.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Supplier;
import sigma.recipes.contract.schema.SchemaView;

/**
 * Builds the smallest object of a schema: with the known fields and the other required fields.
 *
 * @param ids supplies the values of ids
 * @param now the current time
 */
record SchemaExample(Supplier<String> ids, String now) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /**
     * Returns an object.
     *
     * @param known  fields with known values
     * @param wanted names of optional fields to include
     */
    ObjectNode of(SchemaView schema, JsonNode known, Set<String> wanted) {
        return object(schema, known, wanted, 0);
    }

    private ObjectNode object(SchemaView schema, JsonNode known, Set<String> wanted, int depth) {
        ObjectNode object = JSON.createObjectNode();
        Set<String> required = schema.required();
        schema.properties().forEach((name, field) -> {
            if (known.has(name)) {
                object.set(name, known.get(name));
            } else if (required.contains(name) || wanted.contains(name)) {
                object.set(name, value(name, field, depth));
            }
        });
        return object;
    }

    private JsonNode value(String name, SchemaView schema, int depth) {
        if (!schema.words().isEmpty()) {
            return schema.words().get(0);
        }
        if (schema.allowsNull() && !schema.types().isEmpty()) {
            return NullNode.getInstance();
        }
        return switch (schema.type().orElse("string")) {
            case "object" -> depth == DEEPEST ? JSON.createObjectNode() : object(schema, JSON.createObjectNode(), Set.of(), depth + 1);
            case "array" -> JSON.createArrayNode();
            case "boolean" -> NODES.booleanNode(false);
            case "number", "integer" -> NODES.numberNode(0);
            default -> NODES.textNode(text(name, schema));
        };
    }

    private String text(String name, SchemaView schema) {
        String format = schema.keyword("format").asText();
        if (format.equals("date-time") || name.endsWith("At")) {
            return now;
        }
        return format.equals("uuid") || name.equals("id") || name.endsWith("Id") ? ids.get() : "";
    }
}
