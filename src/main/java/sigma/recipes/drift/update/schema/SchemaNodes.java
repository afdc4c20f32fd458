package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.schema.JsonType;

/** Sets the keywords of schemas in the style of the contract. */
public final class SchemaNodes {

    /** The limits that the contract format supports. */
    static final Set<String> LIMITS = Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern");

    private static final String TYPE = "type";
    private static final String NULL = "null";
    private static final String REQUIRED = "required";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaNodes() {
    }

    /** Replaces the content of a node; references to the node remain valid. */
    static void become(ObjectNode node, ObjectNode other) {
        ObjectNode copy = other.deepCopy();
        node.removeAll();
        node.setAll(copy);
    }

    /** Returns a union of two schemas; the extensions of the first one move to the union if it is a reference. */
    static ObjectNode union(ObjectNode one, JsonNode other) {
        ObjectNode union = JsonNodeFactory.instance.objectNode();
        union.putArray("oneOf").add(one.deepCopy()).add(other);
        return union;
    }

    /** Writes the variants of a union; a single remaining variant replaces it. */
    static void list(ObjectNode union, String keyword, List<ObjectNode> variants) {
        if (variants.size() == 1) {
            become(union, SchemaWriter.withNotes(union, variants.get(0)));
        } else {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            variants.forEach(array::add);
            union.set(keyword, array);
        }
    }

    /** Writes types in the order of JSON Schema. */
    static void types(ObjectNode schema, Set<JsonType> types, boolean nullable) {
        Collection<String> words = types.stream().map(JsonType::word).collect(Collectors.toCollection(LinkedHashSet::new));
        if (nullable) {
            words.add(NULL);
        }
        if (types.isEmpty()) {
            schema.remove(TYPE);
        } else if (words.size() == 1) {
            schema.put(TYPE, words.iterator().next());
        } else {
            words.forEach(schema.putArray(TYPE)::add);
        }
    }

    static boolean hasType(ObjectNode schema, String type) {
        return schema.path(TYPE).toString().contains("\"" + type + "\"");
    }

    static boolean allowsNull(ObjectNode schema) {
        return hasType(schema, NULL);
    }

    /** Makes a field of an object required, or optional. */
    static void require(ObjectNode schema, String name, boolean required) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        boolean there = false;
        for (JsonNode each : schema.path(REQUIRED)) {
            there |= each.asText().equals(name);
            if (required || !each.asText().equals(name)) {
                names.add(each);
            }
        }
        if (required && !there) {
            names.add(name);
        }
        part(schema, REQUIRED, names);
    }

    /** Sets a keyword to true, or removes it. */
    public static void flag(ObjectNode node, String keyword, boolean holds) {
        if (holds) {
            node.put(keyword, true);
        } else {
            node.remove(keyword);
        }
    }

    /** Sets a keyword to a list or object, or removes it if that is empty. */
    public static void part(ObjectNode node, String keyword, JsonNode value) {
        if (value.isEmpty()) {
            node.remove(keyword);
        } else {
            node.set(keyword, value);
        }
    }

    /** Sets a keyword of {@code schema}, or removes it if {@code text} is empty. */
    public static void text(ObjectNode schema, String keyword, String text) {
        if (text.isEmpty()) {
            schema.remove(keyword);
        } else {
            schema.put(keyword, text);
        }
    }

    /** Writes a value given as JSON text; removes it if that is empty. */
    static void json(ObjectNode schema, String keyword, String json) {
        if (json.isEmpty()) {
            schema.remove(keyword);
        } else {
            schema.set(keyword, parsed(json));
        }
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException cameFromJson) {
            throw new IllegalStateException(cameFromJson);
        }
    }
}
