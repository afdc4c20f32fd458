package sigma.recipes.drift.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes JSON so that equal values are equal texts: 1 and 1.0, and objects with their fields in another order. */
public final class CanonicalJson {

    /** Annotations of a schema. */
    private static final Set<String> ANNOTATIONS = Set.of("title", "description", "example", "examples", "externalDocs", "deprecated", "$comment", "xml");
    /** Keywords of a schema whose order has no meaning. */
    private static final Set<String> SETS = Set.of("required", "enum", "type", "allOf", "anyOf", "oneOf");
    private static final Set<String> DATA = Set.of("enum", "const", "default");
    private static final Set<String> NAMES = Set.of("properties", "patternProperties", "dependentSchemas", "dependentRequired", "$defs");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,3})?");
    /** A number with a larger exponent remains as it is written. */
    private static final int MOST_DIGITS = 40;
    /** A schema with more references keeps them; parts of parts can double with each level. */
    private static final int MOST_FOLLOWED = 100;

    private final Document document;
    private final Set<String> open = new HashSet<>();
    private int followed;

    private CanonicalJson(Document document) {
        this.document = document;
    }

    /** Returns the text of a value. */
    public static String of(JsonNode value) {
        return sorted(value).toString();
    }

    /** Returns whether the text of a value is a number of a size that can be computed with. */
    public static boolean isNumber(String text) {
        return !text.isEmpty() && NUMBER.matcher(text).matches();
    }

    /** Returns the text of a schema without its annotations, with its references followed. */
    public static String ofSchema(Document document, JsonNode schema) {
        return new CanonicalJson(document).schema(schema, false).toString();
    }

    private static JsonNode sorted(JsonNode value) {
        if (value.isNumber()) {
            return number(value);
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> list.add(sorted(each)));
            return list;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        byName(value).forEach(field -> object.set(field.getKey(), sorted(field.getValue())));
        return value.isObject() ? object : value;
    }

    private static JsonNode number(JsonNode value) {
        if (value.isIntegralNumber() || !Double.isFinite(value.doubleValue())) {
            return value;
        }
        BigDecimal plain = value.decimalValue().stripTrailingZeros();
        return Math.abs(plain.scale()) > MOST_DIGITS ? value : JsonNodeFactory.instance.rawValueNode(
                new RawValue(plain.toPlainString()));
    }

    private static Stream<Map.Entry<String, JsonNode>> byName(JsonNode object) {
        return object.properties().stream().sorted(Map.Entry.comparingByKey());
    }

    private JsonNode schema(JsonNode node, boolean names) {
        String reference = node.path(References.REF).asText();
        if (!names && node.path(References.REF).isTextual() && followed < MOST_FOLLOWED && open.add(reference)) {
            followed++;
            JsonNode target = schema(document.at(reference), false);
            open.remove(reference);
            return target;
        }
        if (!node.isObject()) {
            return sorted(node);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        byName(node).filter(field -> names || !ANNOTATIONS.contains(field.getKey()) && !field.getKey().startsWith("x-"))
                .forEach(field -> object.set(field.getKey(), keyword(field.getKey(), field.getValue(), names)));
        return !names && node.path(References.REF).isTextual() ? object.put(References.REF, References.place(reference)) : object;
    }

    private JsonNode keyword(String key, JsonNode value, boolean name) {
        if (!value.isArray()) {
            return !name && DATA.contains(key) ? sorted(value) : schema(value, !name && NAMES.contains(key));
        }
        Stream<JsonNode> elements = value.valueStream().map(each -> DATA.contains(key) ? sorted(each) : schema(each, false));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        (name || SETS.contains(key) ? elements.sorted(Comparator.comparing(JsonNode::toString)).distinct() : elements).forEach(list::add);
        return list;
    }
}
