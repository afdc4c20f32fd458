package sigma.recipes.drift.compare;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.schema.Schema;

/** Holds something for each of many pairs of schemas, which are the same only if they are the very same. */
final class ComparisonCache<T> {

    private final Map<Schema, Map<Schema, T>> held = new IdentityHashMap<>();

    Optional<T> of(Schema old, Schema young) {
        return Optional.ofNullable(held.get(old)).map(row -> row.get(young));
    }

    void put(Schema old, Schema young, T value) {
        held.computeIfAbsent(old, each -> new IdentityHashMap<>()).put(young, value);
    }
}
