package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.sandbox.json.Json;

/**
 * A schema of the contract as a generator of values sees it: references followed, the parts of an {@code allOf} taken
 * together, a choice as whole schemas to choose from.
 *
 * <p>Written by hand, since no kept library for the JVM generates values from JSON Schema 2020-12: those on Maven Central
 * know draft 7 at most, bring another JSON library, and have seen no release in years.
 *
 * @param document the document that references lead into
 * @param parts    what holds at the same time; without references and {@code allOf}
 */
record SchemaView(JsonNode document, List<JsonNode> parts) {

    private static final List<String> CHOICES = List.of("anyOf", "oneOf");

    static SchemaView of(JsonNode document) {
        return new SchemaView(document, flat(document, document));
    }

    /** Returns the first value of a keyword; a missing node where the schema does not have it. */
    JsonNode keyword(String name) {
        return parts.stream().filter(part -> part.has(name)).findFirst().orElse(Json.object()).path(name);
    }

    /** Returns the types that it allows; empty where it does not say. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = keyword("type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(each -> types.add(each.textValue()));
        return types;
    }

    /** Returns the type that a value has which is not null; nothing where any will do. */
    Optional<String> type() {
        return types().stream().filter(type -> !type.equals("null")).findFirst()
                .or(() -> properties().isEmpty() ? Optional.empty() : Optional.of("object"));
    }

    boolean allowsNull() {
        boolean typed = types().isEmpty() || types().contains("null");
        return typed && (words().isEmpty() || words().stream().anyMatch(JsonNode::isNull));
    }

    /** Returns the values of a closed vocabulary; empty where there is none. */
    List<JsonNode> words() {
        List<JsonNode> words = new ArrayList<>();
        keyword("enum").forEach(words::add);
        if (!keyword("const").isMissingNode()) {
            words.add(keyword("const"));
        }
        return words;
    }

    Map<String, SchemaView> properties() {
        Map<String, List<JsonNode>> named = new LinkedHashMap<>();
        parts.forEach(part -> part.path("properties").properties().forEach(field -> named
                .computeIfAbsent(field.getKey(), name -> new ArrayList<>()).addAll(flat(document, field.getValue()))));
        Map<String, SchemaView> properties = new LinkedHashMap<>();
        named.forEach((name, schemas) -> properties.put(name, new SchemaView(document, schemas)));
        return properties;
    }

    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        parts.forEach(part -> part.path("required").forEach(name -> required.add(name.textValue())));
        return required;
    }

    Optional<SchemaView> items() {
        return Optional.of(keyword("items")).filter(JsonNode::isObject)
                .map(items -> new SchemaView(document, flat(document, items)));
    }

    /** Returns each way to settle its first choice, as a schema that holds all the rest as well; empty without a choice. */
    List<SchemaView> branches() {
        for (JsonNode part : parts) {
            for (String choice : CHOICES) {
                if (part.has(choice)) {
                    ObjectNode rest = part.deepCopy();
                    rest.remove(choice);
                    return Stream.iterate(0, i -> i + 1).limit(part.get(choice).size())
                            .map(i -> settled(part, rest, part.get(choice).get(i))).toList();
                }
            }
        }
        return List.of();
    }

    private SchemaView settled(JsonNode part, JsonNode rest, JsonNode branch) {
        List<JsonNode> settled = new ArrayList<>(flat(document, branch));
        parts.forEach(each -> settled.add(each == part ? rest : each));
        return new SchemaView(document, settled);
    }

    private static List<JsonNode> flat(JsonNode document, JsonNode schema) {
        List<JsonNode> flat = new ArrayList<>();
        flat.add(schema);
        if (schema.has("$ref")) {
            flat.addAll(flat(document, document.at(schema.get("$ref").textValue().substring(1))));
        }
        schema.path("allOf").forEach(part -> flat.addAll(flat(document, part)));
        return flat;
    }
}
