package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
            union.putArray(keyword).addAll(variants);
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

    static void require(ObjectNode schema, String name, boolean required) {
        ArrayNode names = schema.withArrayProperty(REQUIRED);
        if (!required) {
            names.removeIf(each -> each.asText().equals(name));
        } else if (names.valueStream().noneMatch(each -> each.asText().equals(name))) {
            names.add(name);
        }
        part(schema, REQUIRED, names);
    }

    /** Sets a keyword to true, or removes it. */
    public static void flag(ObjectNode node, String keyword, boolean holds) {
        set(node, keyword, BooleanNode.TRUE, holds);
    }

    /** Sets a keyword to a list or object, or removes it if that is empty. */
    public static void part(ObjectNode node, String keyword, JsonNode value) {
        set(node, keyword, value, !value.isEmpty());
    }

    /** Sets a keyword to a text, or removes it if that is empty. */
    public static void text(ObjectNode node, String keyword, String text) {
        set(node, keyword, TextNode.valueOf(text), !text.isEmpty());
    }

    /** Sets a keyword to a value given as JSON text, or removes it if that is empty. */
    static void json(ObjectNode node, String keyword, String json) {
        set(node, keyword, json.isEmpty() ? NullNode.instance : parsed(json), !json.isEmpty());
    }

    private static void set(ObjectNode node, String keyword, JsonNode value, boolean present) {
        if (present) {
            node.set(keyword, value);
        } else {
            node.remove(keyword);
        }
    }

    /** Sets the closed list of values, given as JSON texts. */
    static void words(ObjectNode schema, Set<String> words, boolean nullable) {
        ArrayNode list = schema.putArray("enum");
        words.forEach(word -> list.add(parsed(word)));
        if (nullable) {
            list.addNull();
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException cameFromJson) {
            throw new IllegalStateException(cameFromJson);
        }
    }
}
