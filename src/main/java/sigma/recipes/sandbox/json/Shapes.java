package sigma.recipes.sandbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.schema.SchemaView;

/** Reads schemas of the contract as shapes, each once. Thread-safe. */
public final class Shapes {

    private final Map<String, Shape> byName = new ConcurrentHashMap<>();

    /** Returns the shape of a schema part. */
    public Shape of(SchemaPart part) {
        return byName.computeIfAbsent(part.name(), name -> read(SchemaView.of(part.document())));
    }

    private static Shape read(SchemaView schema) {
        List<Shape> parts = new ArrayList<>();
        Map<String, SchemaView> properties = schema.properties();
        List<List<SchemaView>> choices = schema.choices();
        // A plain "object" next to a choice adds nothing; alone it is an open object.
        if (!properties.isEmpty() || choices.isEmpty()) {
            parts.add(plain(schema, properties));
        }
        choices.forEach(branches -> parts.add(new Shape.Choice(branches.stream().map(Shapes::later).toList())));
        return parts.size() == 1 ? parts.get(0) : new Shape.All(List.copyOf(parts));
    }

    /** Reads a schema on first use, since a schema may contain itself. */
    private static Shape later(SchemaView schema) {
        AtomicReference<Shape> read = new AtomicReference<>();
        return new Shape.Reference(() -> {
            if (read.get() == null) {
                read.compareAndSet(null, read(schema));
            }
            return read.get();
        });
    }

    private static Shape plain(SchemaView schema, Map<String, SchemaView> properties) {
        Set<String> types = schema.types();
        if (types.size() > 1 && types.remove("null") && (types.contains("object") || types.contains("array"))) {
            return new Shape.Choice(List.of(structure(schema, properties, types), new PlainValue(Set.of("null"), Set.of())));
        }
        return structure(schema, properties, schema.types());
    }

    private static Shape structure(SchemaView schema, Map<String, SchemaView> properties, Set<String> types) {
        if (!properties.isEmpty() || types.equals(Set.of("object"))) {
            Map<String, Shape> fields = new LinkedHashMap<>();
            properties.forEach((name, field) -> fields.put(name, later(field)));
            return new Shape.Fields(fields, schema.required());
        }
        if (types.equals(Set.of("array")) && schema.items().isPresent()) {
            return new Shape.Items(later(schema.items().get()));
        }
        Set<JsonNode> values = new LinkedHashSet<>(schema.words());
        return new PlainValue(types, values);
    }
}
