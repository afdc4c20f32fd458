package sigma.recipes.drift.compare;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import sigma.recipes.drift.schema.Schema;

/** A map with pairs of schemas as keys, which are compared by identity. */
final class ComparisonCache<T> {

    /** Most schemas are compared with one other; maps of the default size would take a tenth of the memory of a comparison. */
    private static final int FEW = 2;

    private final Map<Schema, Map<Schema, T>> held = new IdentityHashMap<>();

    /** Returns the value of a pair, computed on the first call; the computation may ask for other pairs. */
    T of(Schema before, Schema after, Supplier<T> computed) {
        Map<Schema, T> row = held.computeIfAbsent(before, each -> new IdentityHashMap<>(FEW));
        T known = row.get(after);
        if (known == null) {
            known = computed.get();
            row.put(after, known);
        }
        return known;
    }
}
