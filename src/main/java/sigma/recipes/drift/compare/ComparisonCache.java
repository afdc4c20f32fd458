package sigma.recipes.drift.compare;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.schema.Schema;

/** Holds something for each of many pairs of schemas, which are the same only if they are the very same. */
final class ComparisonCache<T> {

    /** Most schemas are compared with one other; maps of the usual size would take a tenth of the memory of a comparison. */
    private static final int FEW = 2;

    private final Map<Schema, Map<Schema, T>> held = new IdentityHashMap<>();

    Optional<T> of(Schema before, Schema after) {
        return Optional.ofNullable(held.get(before)).map(row -> row.get(after));
    }

    void put(Schema before, Schema after, T value) {
        held.computeIfAbsent(before, each -> new IdentityHashMap<>(FEW)).put(after, value);
    }
}
