package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the values of closed vocabularies in a value: by field, those that an {@code enum} of the field lists. Other text is
 * omitted, so that the result contains neither secrets nor personal data.
 */
public final class ClosedValues {

    private final Map<String, Set<String>> found = new TreeMap<>();

    private ClosedValues() {
    }

    /**
     * Returns the values of closed vocabularies in {@code value}.
     *
     * @param shape the schema of the value
     * @return the values by field, such as {@code grants[].permission}; a value other than text is written as JSON
     */
    public static Map<String, Set<String>> in(JsonNode value, SchemaShape shape) {
        ClosedValues values = new ClosedValues();
        values.walk("", value, List.of(shape));
        return values.found;
    }

    private void walk(String field, JsonNode value, List<SchemaShape> shapes) {
        List<SchemaShape> applying = shapes.stream().flatMap(shape -> shape.applyingTo(value).stream()).distinct().toList();
        if (value.isObject()) {
            value.properties().forEach(each -> walk(field.isEmpty() ? each.getKey() : field + "." + each.getKey(), each.getValue(),
                    all(applying, shape -> shape.properties.getOrDefault(each.getKey(), shape.additional))));
        } else if (value.isArray()) {
            value.forEach(each -> walk(field + "[]", each, all(applying, shape -> shape.items)));
        } else if (applying.stream().anyMatch(shape -> shape.values.contains(value))) {
            found.computeIfAbsent(field, unseen -> new TreeSet<>()).add(value.asText());
        }
    }

    private static List<SchemaShape> all(List<SchemaShape> shapes, Function<SchemaShape, List<SchemaShape>> part) {
        return shapes.stream().flatMap(shape -> part.apply(shape).stream()).toList();
    }
}
