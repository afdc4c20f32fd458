package sigma.recipes.sandbox.pipeline;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.sandbox.json.FrozenObject;
import sigma.recipes.sandbox.json.Json;

/**
 * Rows of lists as JSON that were checked against the contract. A row is found only by its whole content, so the cache needs
 * no notice of changes: an entity that has changed is another row. Thread-safe.
 */
final class RowCache {

    private static final int LONGEST = 4_096;

    private final int most;
    private final Map<Key, RawValue> rows = new LinkedHashMap<>();

    /**
     * What determines a row. Its methods are written out since those of a record are slow in the first compiler.
     *
     * @param schema the name of the list's schema
     * @param source all known fields, from which the schema selects
     */
    private record Key(String schema, ObjectNode source) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && source.equals(key.source) && schema.equals(key.schema);
        }

        @Override
        public int hashCode() {
            return 31 * schema.hashCode() + source.hashCode();
        }
    }

    /**
     * A row.
     *
     * @param schema the name of the list's schema
     * @param source all known fields, from which the schema selects
     * @param json   the selected ones as JSON
     */
    record Row(String schema, FrozenObject source, RawValue json) {

        /** Writes a row. */
        static Row of(String schema, ObjectNode source, JsonNode filled) {
            String json = new String(Json.write(filled), StandardCharsets.UTF_8);
            return new Row(schema, FrozenObject.of(source), new RawValue(new SerializedString(json)));
        }

        private boolean isShort() {
            return ((SerializedString) json.rawValue()).charLength() <= LONGEST;
        }
    }

    /**
     * Creates an empty cache.
     *
     * @param most the maximum number of rows
     */
    RowCache(int most) {
        this.most = most;
    }

    /** Returns the JSON of a row with exactly these fields, if it is cached. */
    synchronized Optional<RawValue> find(String schema, ObjectNode source) {
        return Optional.ofNullable(rows.get(new Key(schema, source)));
    }

    /** Caches rows that the contract check accepted; evicts the oldest ones. */
    synchronized void keep(List<Row> checked) {
        checked.stream().filter(Row::isShort).forEach(row -> rows.put(new Key(row.schema(), row.source()), row.json()));
        Iterator<RawValue> oldest = rows.values().iterator();
        while (rows.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }
}
