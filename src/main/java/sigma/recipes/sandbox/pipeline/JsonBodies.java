package sigma.recipes.sandbox.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.json.SchemaMismatch;
import sigma.recipes.sandbox.json.Shape;
import sigma.recipes.sandbox.json.Shapes;

/** Writes JSON bodies by their schemas. Of a list, it fills and writes only rows that are not cached. Thread-safe. */
final class JsonBodies {

    private static final int CACHED_ROWS = 10_000;

    private final Shapes shapes;
    private final IndependentRows independent = new IndependentRows();
    private final RowCache cache = new RowCache(CACHED_ROWS);

    /**
     * A body.
     *
     * @param all       the whole body
     * @param unchecked the part that was not checked yet: the body without its cached rows
     * @param newRows   the rows to cache once the part is checked
     */
    record Body(byte[] all, byte[] unchecked, List<RowCache.Row> newRows) {
    }

    JsonBodies(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * Writes a body.
     *
     * @param known all known fields
     * @throws SchemaMismatch if they do not match the schema
     */
    Body write(SchemaPart schema, JsonNode known) {
        Shape shape = shapes.of(schema);
        if (isListOfObjects(known.path(IndependentRows.FIELD)) && independent.in(schema)) {
            try {
                return list(schema, shape, known);
            } catch (SchemaMismatch inNewRow) {
                // Its place counts the new rows; that of the whole list follows.
            }
        }
        byte[] all = Json.write(shape.fill(known));
        return new Body(all, all, List.of());
    }

    /** Caches the rows of a checked body. */
    void keep(Body checked) {
        cache.keep(checked.newRows());
    }

    private Body list(SchemaPart schema, Shape shape, JsonNode known) {
        List<Optional<RawValue>> cached = new ArrayList<>();
        List<ObjectNode> missing = new ArrayList<>();
        for (JsonNode entry : known.get(IndependentRows.FIELD)) {
            ObjectNode source = (ObjectNode) entry;
            Optional<RawValue> row = cache.find(schema.name(), source);
            cached.add(row);
            if (row.isEmpty()) {
                missing.add(source);
            }
        }
        ObjectNode part = Json.object().setAll((ObjectNode) known);
        part.putArray(IndependentRows.FIELD).addAll(missing);
        ObjectNode filled = (ObjectNode) shape.fill(part);
        List<RowCache.Row> newRows = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            newRows.add(RowCache.Row.of(schema.name(), missing.get(i), filled.get(IndependentRows.FIELD).get(i)));
        }
        byte[] unchecked = written(filled, newRows.stream().map(RowCache.Row::json).toList());
        Iterator<RowCache.Row> next = newRows.iterator();
        List<RawValue> all = new ArrayList<>();
        for (Optional<RawValue> row : cached) {
            all.add(row.isPresent() ? row.get() : next.next().json());
        }
        return new Body(written(filled, all), unchecked, newRows);
    }

    private static boolean isListOfObjects(JsonNode entries) {
        return entries.isArray() && entries.valueStream().allMatch(JsonNode::isObject);
    }

    private static byte[] written(ObjectNode envelope, List<RawValue> rows) {
        ArrayNode entries = envelope.putArray(IndependentRows.FIELD);
        rows.forEach(entries::addRawValue);
        return Json.write(envelope);
    }
}
