package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a schema asks for, as a phrase that is understood without the schema. */
final class SchemaWords {

    private static final int DEEPEST_REFERENCE = 20;

    private SchemaWords() {
    }

    /** Follows references inside {@code document} until a schema of its own is reached. */
    static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode node = schema;
        for (int i = 0; i < DEEPEST_REFERENCE && node.has("$ref"); i++) {
            node = document.at(node.path("$ref").asText().substring(1));
        }
        return node;
    }

    static String phrase(JsonNode document, JsonNode schema) {
        JsonNode wanted = resolved(document, schema);
        if (wanted.has("enum")) {
            Set<String> values = new LinkedHashSet<>();
            wanted.path("enum").forEach(value -> values.add(value.toString()));
            return values.size() == 1 ? values.iterator().next() : "one of " + String.join(", ", values);
        }
        if (wanted.has("format")) {
            return format(wanted.path("format").asText());
        }
        if (wanted.has("pattern")) {
            return wanted.path("title").asText("a text that fits " + wanted.path("pattern").asText());
        }
        if (wanted.has("allOf")) {
            return "an object";
        }
        return String.join(" or ", types(wanted));
    }

    static List<String> types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type(type.asText()));
        }
        type.elements().forEachRemaining(one -> types.add(type(one.asText())));
        return types.isEmpty() ? List.of("a value") : types;
    }

    private static String type(String name) {
        return switch (name) {
            case "string" -> "a string";
            case "number" -> "a number";
            case "integer" -> "an integer";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> name;
        };
    }

    private static String format(String name) {
        return switch (name) {
            case "date-time" -> "a date-time such as 2026-01-31T09:30:00.000Z";
            case "uuid" -> "a UUID such as 4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e";
            case "email" -> "a mail address";
            case "date" -> "a date such as 2026-01-31";
            case "uri" -> "a URI";
            default -> "a string of the format " + name;
        };
    }
}
