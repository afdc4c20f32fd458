package sigma.recipes.sandbox.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All entities of one organization: a store for each kind, and the journal of the current request. */
public final class Stores {

    private final Journal journal = new Journal();
    private final Map<Kind, Store> byKind = new LinkedHashMap<>();

    /** Creates an empty store for each kind. */
    public Stores(List<Kind> kinds) {
        kinds.forEach(kind -> byKind.put(kind, new Store(kind, journal, removed -> removeChildren(kind, removed))));
    }

    /** Returns the store of a kind. */
    public Store of(Kind kind) {
        return byKind.get(kind);
    }

    /** Returns the kinds of the stores. */
    public List<Kind> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /** Returns the total number of entities. */
    public int size() {
        return byKind.values().stream().mapToInt(store -> store.all().size()).sum();
    }

    /** Returns the journal of the current request. */
    public Journal journal() {
        return journal;
    }

    private void removeChildren(Kind parent, Entity removed) {
        byKind.forEach((kind, store) -> kind.ends().stream().filter(end -> end.with() == parent).forEach(end ->
                List.copyOf(store.all(end.index(), removed.id()).values()).forEach(store::remove)));
    }
}
