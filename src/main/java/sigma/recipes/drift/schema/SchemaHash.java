package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Condenses schemas of one document to numbers: the same number for the same demands, whatever the form. */
public final class SchemaHash {

    /** Deep enough to tell shapes apart; what is nested deeper makes no difference. */
    private static final int DEPTH = 4;

    private final Schemas schemas;
    private final boolean exact;
    private final Map<Schema, Integer[]> known = new IdentityHashMap<>();

    /**
     * Creates signatures of the schemas of one document.
     *
     * @param exact whether formats, limits and what is required count too, or types alone
     */
    SchemaHash(Schemas schemas, boolean exact) {
        this.schemas = schemas;
        this.exact = exact;
    }

    /** Returns a hash of a schema in which differences of form are gone. */
    public int of(JsonNode node) {
        return of(schemas.of(node));
    }

    /** Returns a hash of a flattened schema. */
    public int of(Schema schema) {
        return of(schema, DEPTH);
    }

    private int of(Schema schema, int depth) {
        if (depth == 0) {
            return words(schema.types()).hashCode();
        }
        Integer[] byDepth = known.computeIfAbsent(schema, each -> new Integer[DEPTH + 1]);
        if (byDepth[depth] == null) {
            byDepth[depth] = computed(schema, depth);
        }
        return byDepth[depth];
    }

    private int computed(Schema schema, int depth) {
        Map<String, Integer> fields = new TreeMap<>();
        schema.object().properties().forEach((name, node) -> fields.put(name, of(schemas.of(node), depth - 1)));
        List<Integer> branches = new ArrayList<>();
        schema.branches().forEach(branch -> branches.add(of(branch, depth - 1)));
        branches.sort(null);
        List<Object> asked = List.of(words(schema.types()), schema.nullable(), schema.words(), fields, schema.object().open(),
                schema.items().map(items -> of(schemas.of(items), depth - 1)), branches);
        return exact ? List.of(asked, schema.format(), schema.limits(), schema.object().required().stream().sorted().toList()).hashCode()
                : asked.hashCode();
    }

    /** Words, since the number of an enum's constant is another one in each run. */
    private List<String> words(Set<JsonType> types) {
        return types.stream().map(type -> !exact && type == JsonType.INTEGER ? JsonType.NUMBER : type).map(JsonType::word).toList();
    }
}
