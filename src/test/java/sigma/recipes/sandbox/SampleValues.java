package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.json.Json;

/**
 * Generates the smallest values that match a schema: required fields only, the first variant of a choice, the shortest list.
 *
 * @param known values that a schema can't provide, by field name: ids of existing objects, a new address
 */
record SampleValues(BiFunction<String, SchemaView, Optional<JsonNode>> known) {

    static final String NOBODYS_UUID = "99999999-9999-4999-8999-999999999999";
    static final String NOBODYS_MEMBER_ID = "NobodyHasThisMemberId00000000";

    /** Returns values from the schema alone. */
    static SampleValues plain() {
        return new SampleValues((name, view) -> Optional.empty());
    }

    /** Returns the smallest value for the field {@code name}; of a list, the name is that of its items. */
    JsonNode smallest(String name, SchemaView view) {
        if (!view.branches().isEmpty()) {
            return smallest(name, view.branches().get(0));
        }
        if (!view.words().isEmpty()) {
            return view.words().get(0);
        }
        return switch (view.type().orElse("")) {
            case "object" -> object(view);
            case "array" -> list(name, view);
            default -> known.apply(name, view).orElseGet(() -> plain(name, view));
        };
    }

    private ObjectNode object(SchemaView view) {
        ObjectNode object = Json.object();
        view.properties().forEach((name, property) -> {
            if (view.required().contains(name)) {
                object.set(name, smallest(name, property));
            }
        });
        return object;
    }

    private ArrayNode list(String name, SchemaView view) {
        ArrayNode list = Json.NODES.arrayNode();
        for (int i = 0; i < view.keyword("minItems").asInt(); i++) {
            list.add(smallest(name, view.items().orElseThrow()));
        }
        return list;
    }

    private static JsonNode plain(String name, SchemaView view) {
        return switch (view.type().orElse("")) {
            case "integer", "number" -> Json.NODES.numberNode(view.keyword("minimum").asInt(1));
            case "boolean" -> Json.NODES.booleanNode(false);
            case "string" -> Json.NODES.textNode(text(name, view));
            default -> Json.NODES.nullNode();
        };
    }

    private static String text(String name, SchemaView view) {
        String plain = switch (view.keyword("format").asText()) {
            case "uuid" -> NOBODYS_UUID;
            case "email" -> "somebody@example.com";
            case "date-time" -> "2026-01-31T09:30:00.000Z";
            case "date" -> "2026-01-31";
            case "uri" -> "https://example.com";
            default -> view.keyword("title").asText().equals("a member id") ? NOBODYS_MEMBER_ID
                    : "A " + (name.isEmpty() ? "text" : name) + " of the sweep";
        };
        Pattern pattern = Pattern.compile(view.keyword("pattern").asText());
        return Stream.of(plain, NOBODYS_UUID).filter(text -> pattern.matcher(text).find()).findFirst()
                .orElseThrow(() -> new AssertionError("No sample text matches " + pattern + "; add one"));
    }
}
