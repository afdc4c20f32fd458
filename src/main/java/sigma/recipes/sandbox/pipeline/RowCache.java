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
import sigma.recipes.sandbox.json.Json;

/**
 * Rows of lists as JSON that were checked against the contract. A row is found only by its whole content, so the cache needs
 * no notice of changes: an entity that has changed is another row. Thread-safe.
 */
final class RowCache {

    private static final int LONGEST = 4_096;
    private static final int FIRST_FIELDS = 3;

    private final int most;
    private final Map<Slot, Row> rows = new LinkedHashMap<>();

    /**
     * The place of a row in the cache. Rows with equal places replace each other: a hash of the first fields is fast, and
     * usually one of them is an id.
     *
     * @param schema the name of the list's schema
     * @param hash   the hash of the first fields
     */
    private record Slot(String schema, int hash) {

        static Slot of(String schema, ObjectNode source) {
            int hash = 0;
            int fields = 0;
            for (Iterator<JsonNode> each = source.iterator(); each.hasNext() && fields < FIRST_FIELDS; fields++) {
                hash = 31 * hash + each.next().hashCode();
            }
            return new Slot(schema, hash);
        }
    }

    /**
     * A row.
     *
     * @param schema the name of the list's schema
     * @param source all known fields, from which the schema selects
     * @param json   the selected ones as JSON
     */
    record Row(String schema, ObjectNode source, RawValue json) {

        /** Writes a row. Copies the source, since the fields of an entity change. */
        static Row of(String schema, ObjectNode source, JsonNode filled) {
            String json = new String(Json.write(filled), StandardCharsets.UTF_8);
            return new Row(schema, source.deepCopy(), new RawValue(new SerializedString(json)));
        }

        private Slot slot() {
            return Slot.of(schema, source);
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
        return Optional.ofNullable(rows.get(Slot.of(schema, source))).filter(row -> row.source().equals(source)).map(Row::json);
    }

    /** Caches rows that the contract check accepted; evicts the oldest ones. */
    synchronized void keep(List<Row> checked) {
        checked.stream().filter(Row::isShort).forEach(row -> rows.put(row.slot(), row));
        Iterator<Row> oldest = rows.values().iterator();
        while (rows.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }
}
