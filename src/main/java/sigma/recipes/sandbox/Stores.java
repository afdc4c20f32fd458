package sigma.recipes.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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

    Journal journal() {
        return journal;
    }

    /** Returns the one entity of a kind with the id, or nothing. */
    Optional<Entity> find(Kind kind, String id) {
        return of(kind).find(id);
    }
}
