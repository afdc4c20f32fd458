package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Computes hashes of schemas: equal for equal constraints, regardless of notation. */
public final class SchemaHash {

    /** Deep enough to distinguish shapes; deeper nesting is ignored. */
    private static final int DEPTH = 4;

    private final Schemas schemas;
    private final boolean exact;
    private final Map<Schema, Integer[]> known = new IdentityHashMap<>();

    /** Creates hashes for one document: with formats, limits and required fields ({@code exact}), or of types only. */
    SchemaHash(Schemas schemas, boolean exact) {
        this.schemas = schemas;
        this.exact = exact;
    }

    /** Returns the hash of a schema. */
    public int of(JsonNode node) {
        return of(schemas.of(node));
    }

    /** Returns a hash of a flattened schema. */
    public int of(Schema schema) {
        return of(schema, DEPTH);
    }

    private int of(Schema schema, int depth) {
        if (depth == 0) {
            return types(schema.types());
        }
        Integer[] byDepth = known.computeIfAbsent(schema, each -> new Integer[DEPTH + 1]);
        if (byDepth[depth] == null) {
            byDepth[depth] = computed(schema, depth);
        }
        return byDepth[depth];
    }

    /** Sums, since the order of fields and branches has no meaning. */
    private int computed(Schema schema, int depth) {
        int fields = 0;
        for (Map.Entry<String, JsonNode> field : schema.object().properties().entrySet()) {
            fields += spread(field.getKey().hashCode() ^ of(schemas.of(field.getValue()), depth - 1));
        }
        for (Map.Entry<String, JsonNode> place : schema.places().entrySet()) {
            fields += spread(place.getKey().hashCode() ^ of(schemas.of(place.getValue()), depth - 1));
        }
        int branches = 0;
        for (Schema branch : schema.branches()) {
            branches += spread(of(branch, depth - 1));
        }
        int items = schema.items().isPresent() ? of(schemas.of(schema.items().get()), depth - 1) : 0;
        int asked = Objects.hash(types(schema.types()), schema.nullable(), schema.words(), fields, schema.object().open(), items, branches);
        return exact ? Objects.hash(asked, schema.format(), schema.limits(), schema.object().required()) : asked;
    }

    private static int spread(int number) {
        int spread = number * 0x9E3779B9;
        return spread ^ spread >>> 16;
    }

    private int types(Set<JsonType> types) {
        int bits = 1;
        for (JsonType type : types) {
            bits |= 2 << (!exact && type == JsonType.INTEGER ? JsonType.NUMBER : type).ordinal();
        }
        return spread(bits);
    }
}
