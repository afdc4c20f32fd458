package sigma.recipes.drift.compare;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.schema.Schema;

/** A map with pairs of schemas as keys, which are compared by identity. */
final class ComparisonCache<T> {

    /** Most schemas are compared with one other; maps of the default size would take a tenth of the memory of a comparison. */
    private static final int FEW = 2;

    private final Map<Schema, Map<Schema, T>> held = new IdentityHashMap<>();

    Optional<T> of(Schema before, Schema after) {
        return Optional.ofNullable(held.get(before)).map(row -> row.get(after));
    }

    void put(Schema before, Schema after, T value) {
        held.computeIfAbsent(before, each -> new IdentityHashMap<>(FEW)).put(after, value);
    }
}
