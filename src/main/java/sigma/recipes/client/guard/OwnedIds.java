package sigma.recipes.client.guard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of everything that this run created, shared by its clients. Thread-safe. */
public final class OwnedIds {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** Records that this run created the object {@code id}. */
    public void add(String id) {
        ids.add(id);
    }

    /** Returns whether this run created the object {@code id}. */
    public boolean has(String id) {
        return ids.contains(id);
    }

    /** Returns the number of ids, not the ids. */
    @Override
    public String toString() {
        return ids.size() + " ids of this run";
    }
}
