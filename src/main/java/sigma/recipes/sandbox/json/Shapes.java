package sigma.recipes.sandbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sigma.recipes.contract.SchemaPart;

/** Reads schemas of the contract as shapes, each once. Safe for threads. */
public final class Shapes {

    private static final String DEFINITION = "#/$defs/";

    private final Map<String, Shape> byName = new ConcurrentHashMap<>();

    /** Returns the shape of a schema part. */
    public Shape of(SchemaPart part) {
        return byName.computeIfAbsent(part.name(), name -> new Reader(part.document()).read(part.document()));
    }

    private static final class Reader {

        private final JsonNode document;
        private final Map<String, Shape> definitions = new ConcurrentHashMap<>();

        Reader(JsonNode document) {
            this.document = document;
        }

        Shape read(JsonNode schema) {
            List<Shape> parts = new ArrayList<>();
            if (schema.has("$ref")) {
                parts.add(reference(schema.get("$ref").textValue()));
            }
            schema.path("allOf").forEach(part -> parts.add(read(part)));
            for (String choice : List.of("oneOf", "anyOf")) {
                if (schema.has(choice)) {
                    List<Shape> branches = new ArrayList<>();
                    schema.get(choice).forEach(branch -> branches.add(read(branch)));
                    parts.add(new Shape.Choice(List.copyOf(branches)));
                }
            }
            // An object that only says "object" beside an allOf adds nothing; alone it is an open object.
            if (schema.has("properties") || parts.isEmpty()) {
                parts.add(plain(schema));
            }
            return parts.size() == 1 ? parts.get(0) : new Shape.All(List.copyOf(parts));
        }

        private Shape reference(String pointer) {
            if (!pointer.startsWith(DEFINITION)) {
                throw new IllegalStateException("A schema part refers to \"" + pointer + "\"; expected " + DEFINITION + "<name>");
            }
            String name = pointer.substring(DEFINITION.length());
            return new Shape.Reference(() -> {
                Shape known = definitions.get(name);
                if (known == null) {
                    known = read(document.path("$defs").path(name));
                    definitions.put(name, known);
                }
                return known;
            });
        }

        private Shape plain(JsonNode schema) {
            Set<String> types = types(schema.path("type"));
            if (types.size() > 1 && types.remove("null") && (types.contains("object") || types.contains("array"))) {
                return new Shape.Choice(List.of(structure(schema, types), new PlainValue(Set.of("null"), Set.of())));
            }
            return structure(schema, types(schema.path("type")));
        }

        private Shape structure(JsonNode schema, Set<String> types) {
            if (schema.has("properties") || types.equals(Set.of("object"))) {
                Map<String, Shape> fields = new LinkedHashMap<>();
                schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), read(field.getValue())));
                Set<String> required = new HashSet<>();
                schema.path("required").forEach(name -> required.add(name.textValue()));
                return new Shape.Fields(fields, required);
            }
            if (types.equals(Set.of("array")) && schema.has("items")) {
                return new Shape.Items(read(schema.get("items")));
            }
            Set<JsonNode> values = new LinkedHashSet<>();
            schema.path("enum").forEach(values::add);
            if (schema.has("const")) {
                values.add(schema.get("const"));
            }
            return new PlainValue(types, values);
        }

        private static Set<String> types(JsonNode type) {
            Set<String> types = new LinkedHashSet<>();
            if (type.isTextual()) {
                types.add(type.textValue());
            }
            type.forEach(each -> types.add(each.textValue()));
            return types;
        }
    }
}
