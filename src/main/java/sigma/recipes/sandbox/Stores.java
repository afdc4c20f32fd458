package sigma.recipes.sandbox;

import java.util.EnumMap;
import java.util.Map;

/** Everything that one organization has: a store for each kind, and the journal of the request at work. */
final class Stores {

    private final Journal journal = new Journal();
    private final Map<Kind, Store> byKind = new EnumMap<>(Kind.class);

    Stores() {
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new Store(kind, journal));
        }
    }

    Store of(Kind kind) {
        return byKind.get(kind);
    }

    /** Returns how many entities there are in all. */
    int size() {
        return byKind.values().stream().mapToInt(store -> store.all().size()).sum();
    }

    Journal journal() {
        return journal;
    }
}
