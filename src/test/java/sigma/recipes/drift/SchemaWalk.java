package sigma.recipes.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Rewrites every schema of a document, the innermost first. */
final class SchemaWalk {

    private static final List<String> MAPS = List.of("properties");
    private static final List<String> LISTS = List.of("allOf", "oneOf", "anyOf");
    private static final List<String> SINGLES = List.of("items", "additionalProperties", "not");
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final UnaryOperator<ObjectNode> rewrite;

    private SchemaWalk(UnaryOperator<ObjectNode> rewrite) {
        this.rewrite = rewrite;
    }

    /** Changes {@code document} in place; what {@code rewrite} returns stands in the place of what it took. */
    static void over(ObjectNode document, UnaryOperator<ObjectNode> rewrite) {
        SchemaWalk walk = new SchemaWalk(rewrite);
        ObjectNode components = document.withObject("/components");
        for (Map.Entry<String, JsonNode> schema : List.copyOf(components.withObject("/schemas").properties())) {
            schema.setValue(walk.schema(schema.getValue()));
        }
        walk.outside(document.path("paths"));
        walk.outside(components.path("parameters"));
        walk.outside(components.path("responses"));
    }

    private void outside(JsonNode node) {
        node.properties().forEach(field -> {
            if (field.getKey().equals("schema")) {
                field.setValue(schema(field.getValue()));
            } else if (!DATA.contains(field.getKey())) {
                outside(field.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(this::outside);
        }
    }

    private JsonNode schema(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        MAPS.forEach(map -> node.path(map).properties().forEach(each -> each.setValue(schema(each.getValue()))));
        for (String list : LISTS) {
            if (node.path(list) instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, schema(array.get(i)));
                }
            }
        }
        SINGLES.stream().filter(single -> node.path(single).isObject())
                .forEach(single -> ((ObjectNode) node).set(single, schema(node.get(single))));
        return rewrite.apply((ObjectNode) node);
    }
}
