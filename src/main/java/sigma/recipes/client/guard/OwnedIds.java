package sigma.recipes.client.guard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of everything that this run made. Shared by the clients of a run, safe for threads. */
public final class OwnedIds {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** Records that this run made the thing named {@code id}. */
    public void add(String id) {
        ids.add(id);
    }

    /** Returns whether this run made the thing named {@code id}. */
    public boolean has(String id) {
        return ids.contains(id);
    }

    /** Returns how many ids are known, not the ids. */
    @Override
    public String toString() {
        return ids.size() + " ids of this run";
    }
}
