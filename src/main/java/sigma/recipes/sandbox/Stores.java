package sigma.recipes.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that one organization has: a store for each kind, and the journal of the request at work. */
final class Stores {

    private final Journal journal = new Journal();
    private final Map<Kind, Store> byKind = new LinkedHashMap<>();

    Stores(List<Kind> kinds) {
        kinds.forEach(kind -> byKind.put(kind, new Store(kind, journal, removed -> removeChildren(kind, removed))));
    }

    Store of(Kind kind) {
        return byKind.get(kind);
    }

    /** Returns the kinds of which there are stores. */
    List<Kind> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /** Returns how many entities there are in all. */
    int size() {
        return byKind.values().stream().mapToInt(store -> store.all().size()).sum();
    }

    Journal journal() {
        return journal;
    }

    private void removeChildren(Kind parent, Entity removed) {
        byKind.forEach((kind, store) -> kind.parent().filter(each -> each.kind() == parent).ifPresent(each ->
                List.copyOf(store.all(IndexKey.PARENT, removed.id()).values()).forEach(store::remove)));
    }
}
