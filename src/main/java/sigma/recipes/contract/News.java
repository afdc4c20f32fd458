package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a value has that its schema does not know: fields, and values of open vocabularies. Walks value and schema
 * together; at each place the schema is the union of everything that applies there, so a sibling in an {@code allOf} is
 * not unknown, and neither is a field of another branch. The value need not be valid.
 */
final class News {

    private final JsonNode document;
    private final List<Item> items = new ArrayList<>();

    private News(JsonNode document) {
        this.document = document;
    }

    /** One thing that is new: a field that no schema names ({@code fieldName}), or a value of an open vocabulary. */
    record Item(boolean field, List<String> path, JsonNode value, List<String> known) {
    }

    static List<Item> in(SchemaPart part, JsonNode value) {
        News news = new News(part.document());
        news.walk(List.of(part.document()), value, List.of());
        return news.items;
    }

    private void walk(List<JsonNode> schemas, JsonNode value, List<String> path) {
        if (!value.isContainerNode() && !value.isTextual()) {
            return;
        }
        List<JsonNode> union = new ArrayList<>();
        schemas.forEach(schema -> flatten(schema, union, new HashSet<>()));
        if (value.isObject()) {
            walkObject(union, value, path);
        } else if (value.isArray()) {
            List<JsonNode> entry = union.stream().filter(schema -> schema.has("items"))
                    .map(schema -> schema.get("items")).toList();
            for (int i = 0; i < value.size() && !entry.isEmpty(); i++) {
                walk(entry, value.get(i), plus(path, String.valueOf(i)));
            }
        } else {
            walkText(union, value, path);
        }
    }

    private void walkObject(List<JsonNode> union, JsonNode value, List<String> path) {
        boolean open = union.stream().noneMatch(schema -> schema.has("properties"));
        List<JsonNode> others = union.stream().map(schema -> schema.path("additionalProperties"))
                .filter(JsonNode::isObject).toList();
        value.fields().forEachRemaining(field -> {
            List<JsonNode> known = union.stream().map(schema -> schema.path("properties").path(field.getKey()))
                    .filter(schema -> !schema.isMissingNode()).toList();
            List<JsonNode> applying = known.isEmpty() ? others : known;
            if (!applying.isEmpty()) {
                walk(applying, field.getValue(), plus(path, field.getKey()));
            } else if (!open) {
                items.add(new Item(true, plus(path, field.getKey()), field.getValue(), List.of()));
            }
        });
    }

    private void walkText(List<JsonNode> union, JsonNode value, List<String> path) {
        List<JsonNode> vocabularies = union.stream().filter(schema -> schema.path("x-open-vocabulary").asBoolean())
                .toList();
        boolean known = vocabularies.stream().flatMap(News::knownValues).anyMatch(value.asText()::equalsIgnoreCase);
        if (!vocabularies.isEmpty() && !known) {
            items.add(new Item(false, path, value,
                    vocabularies.stream().flatMap(News::knownValues).distinct().toList()));
        }
    }

    private static Stream<String> knownValues(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("x-known-values").forEach(value -> values.add(value.asText()));
        return values.stream();
    }

    private void flatten(JsonNode schema, List<JsonNode> union, Set<String> followed) {
        union.add(schema);
        if (schema.has("$ref") && followed.add(schema.get("$ref").asText())) {
            flatten(document.at(schema.get("$ref").asText().substring(1)), union, followed);
        }
        for (String group : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(group).forEach(part -> flatten(part, union, followed));
        }
    }

    private static List<String> plus(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
