package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Converts a response to one that an API with a changed schema can return: without the fields that the changed schema no
 * longer describes, without the entries of a list that fit none of its variants, and with another value where it no longer
 * lists one. Everything else remains unchanged.
 */
public final class Projection {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Projection() {
    }

    /** Returns the response of the changed API for one of the original API. */
    public static JsonNode of(JsonNode response, CompiledPart before, CompiledPart after) {
        return of(response, List.of(before.shape()), List.of(after.shape()));
    }

    private static JsonNode of(JsonNode value, List<SchemaShape> before, List<SchemaShape> after) {
        List<SchemaShape> fromShapes = applying(value, before);
        List<SchemaShape> toShapes = applying(value, after);
        if (value.isObject()) {
            return fields(value, fromShapes, toShapes);
        }
        if (value.isArray()) {
            return entries(value, all(fromShapes, shape -> shape.items), all(toShapes, shape -> shape.items));
        }
        boolean listed = fromShapes.stream().anyMatch(shape -> shape.values.contains(value));
        List<JsonNode> left = toShapes.stream().flatMap(shape -> shape.values.stream()).sorted(Comparator.comparing(JsonNode::asText)).toList();
        return listed && !left.isEmpty() && !left.contains(value) ? left.get(0) : value;
    }

    private static ObjectNode fields(JsonNode object, List<SchemaShape> fromShapes, List<SchemaShape> toShapes) {
        ObjectNode projected = JSON.objectNode();
        object.properties().forEach(field -> {
            List<SchemaShape> before = known(fromShapes, field.getKey());
            List<SchemaShape> after = known(toShapes, field.getKey());
            if (before.isEmpty() || !after.isEmpty()) {
                projected.set(field.getKey(), of(field.getValue(), before, after));
            }
        });
        return projected;
    }

    private static ArrayNode entries(JsonNode list, List<SchemaShape> before, List<SchemaShape> after) {
        ArrayNode projected = JSON.arrayNode();
        list.forEach(entry -> {
            if (after.stream().flatMap(shape -> shape.choices.stream())
                    .allMatch(branches -> branches.stream().anyMatch(branch -> branch.fits(entry)))) {
                projected.add(of(entry, before, after));
            }
        });
        return projected;
    }

    private static List<SchemaShape> known(List<SchemaShape> shapes, String field) {
        return all(shapes, shape -> shape.properties.getOrDefault(field, shape.additional));
    }

    private static List<SchemaShape> applying(JsonNode value, List<SchemaShape> shapes) {
        return shapes.stream().flatMap(shape -> shape.applyingTo(value).stream()).distinct().toList();
    }

    private static List<SchemaShape> all(List<SchemaShape> shapes, Function<SchemaShape, List<SchemaShape>> part) {
        return shapes.stream().flatMap(shape -> part.apply(shape).stream()).toList();
    }
}
