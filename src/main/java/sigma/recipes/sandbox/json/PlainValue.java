package sigma.recipes.sandbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plain value.
 *
 * @param types  the JSON Schema types; empty if any will do
 * @param values the closed list of values; empty if any will do
 */
record PlainValue(Set<String> types, Set<JsonNode> values) implements Shape {

    @Override
    public JsonNode fill(JsonNode source) {
        if (!types.isEmpty() && types.stream().noneMatch(type -> hasType(source, type))) {
            throw new SchemaMismatch("", "expected " + String.join(" or ", types) + "; was " + source);
        }
        if (!values.isEmpty() && !values.contains(source)) {
            throw new SchemaMismatch("", "expected one of " + values.stream().map(JsonNode::toString).sorted()
                    .collect(Collectors.joining(", ")) + "; was " + source);
        }
        return source;
    }

    private static boolean hasType(JsonNode node, String type) {
        return switch (type) {
            case "string" -> node.isTextual();
            case "boolean" -> node.isBoolean();
            case "integer" -> node.isIntegralNumber();
            case "number" -> node.isNumber();
            case "null" -> node.isNull();
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            default -> false;
        };
    }

    @Override
    public Optional<Shape> field(String name) {
        return Optional.empty();
    }

    @Override
    public boolean allowsNull() {
        return types.contains("null") || (types.isEmpty() && values.isEmpty());
    }
}
