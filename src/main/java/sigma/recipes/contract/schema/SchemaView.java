package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A view of a schema with references resolved, {@code allOf} combined, and choices as lists of branches. Everything that
 * reads a schema of the contract starts here: the check, the projection of the sandbox, and the generators of the tests.
 * Reads lazily, since a schema may contain itself.
 *
 * <p>Written by hand, since no maintained library for the JVM offers such a view of JSON Schema 2020-12, or generates values
 * from it: those on Maven Central support draft 7 at most and have had no release in years.
 *
 * @param document the document in which references are resolved
 * @param parts    the schemas that apply together, with references and {@code allOf} resolved
 */
public record SchemaView(JsonNode document, List<JsonNode> parts) {

    private static final int DEEPEST_REFERENCE = 20;
    private static final List<String> CHOICES = List.of("anyOf", "oneOf");

    /** Returns the schema that is a whole document. */
    public static SchemaView of(JsonNode document) {
        return of(document, document);
    }

    /** Returns a schema inside a document. */
    public static SchemaView of(JsonNode document, JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>();
        collect(document, schema, parts);
        return new SchemaView(document, parts);
    }

    /** Returns the schema that {@code schema} refers to, by {@code #/$defs/Member}, in {@code document}. */
    static JsonNode target(JsonNode document, JsonNode schema) {
        return document.at(schema.path("$ref").asText().substring(1));
    }

    /** Follows references to a schema without a reference. */
    static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode resolved = schema;
        for (int i = 0; i < DEEPEST_REFERENCE && resolved.has("$ref"); i++) {
            resolved = target(document, resolved);
        }
        return resolved;
    }

    /** Returns the first value of a keyword; a missing node if the schema lacks it. */
    public JsonNode keyword(String name) {
        return parts.stream().filter(part -> part.has(name)).findFirst().map(part -> part.get(name))
                .orElse(MissingNode.getInstance());
    }

    /** Returns the allowed types; empty if unspecified. */
    public Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = keyword("type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(each -> types.add(each.textValue()));
        return types;
    }

    /** Returns the type of a value other than null; empty if any type is allowed. */
    public Optional<String> type() {
        return types().stream().filter(type -> !type.equals("null")).findFirst()
                .or(() -> properties().isEmpty() ? Optional.empty() : Optional.of("object"));
    }

    /** Returns whether null is allowed. */
    public boolean allowsNull() {
        boolean typed = types().isEmpty() || types().contains("null");
        return typed && (words().isEmpty() || words().stream().anyMatch(JsonNode::isNull));
    }

    /** Returns the values of a closed vocabulary; empty if there is none. */
    public List<JsonNode> words() {
        List<JsonNode> words = new ArrayList<>();
        keyword("enum").forEach(words::add);
        if (!keyword("const").isMissingNode()) {
            words.add(keyword("const"));
        }
        return words;
    }

    /** Returns the fields of an object by name. */
    public Map<String, SchemaView> properties() {
        Map<String, List<JsonNode>> named = new LinkedHashMap<>();
        parts.forEach(part -> part.path("properties").properties().forEach(field ->
                collect(document, field.getValue(), named.computeIfAbsent(field.getKey(), name -> new ArrayList<>()))));
        Map<String, SchemaView> properties = new LinkedHashMap<>();
        named.forEach((name, schemas) -> properties.put(name, new SchemaView(document, schemas)));
        return properties;
    }

    /** Returns the names of the required fields. */
    public Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        parts.forEach(part -> part.path("required").forEach(name -> required.add(name.textValue())));
        return required;
    }

    /** Returns the schema of the entries of a list; empty if unspecified. */
    public Optional<SchemaView> items() {
        return Optional.of(keyword("items")).filter(JsonNode::isObject)
                .map(items -> of(document, items));
    }

    /** Returns its choices, each with its branches as they are written. */
    public List<List<SchemaView>> choices() {
        return parts.stream().flatMap(part -> CHOICES.stream().filter(part::has).map(part::get))
                .map(choice -> StreamSupport.stream(choice.spliterator(), false).map(branch -> of(document, branch)).toList())
                .toList();
    }

    /** Returns a schema for each branch of its first choice, combined with the rest; empty without a choice. */
    public List<SchemaView> branches() {
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
        List<JsonNode> settled = new ArrayList<>(of(document, branch).parts);
        parts.forEach(each -> settled.add(each == part ? rest : each));
        return new SchemaView(document, settled);
    }

    private static void collect(JsonNode document, JsonNode schema, List<JsonNode> parts) {
        // A part that contains itself would never end.
        if (parts.stream().anyMatch(part -> part == schema)) {
            return;
        }
        parts.add(schema);
        if (schema.has("$ref")) {
            collect(document, target(document, schema), parts);
        }
        schema.path("allOf").forEach(part -> collect(document, part, parts));
    }
}
