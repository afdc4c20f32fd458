package sigma.recipes.sandbox.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The entities of a store grouped by a key, each group in the order of positions. A page of a group is read without
 * accessing the rest of the store.
 */
final class Index {

    private static final NavigableMap<Long, Entity> NOTHING = Collections.unmodifiableNavigableMap(new TreeMap<>());

    private final Function<Entity, List<String>> keys;
    private final Map<String, NavigableMap<Long, Entity>> groups = new HashMap<>();

    Index(Function<Entity, List<String>> keys) {
        this.keys = keys;
    }

    /** Returns the entities with the key {@code key} by position; empty if there are none. */
    NavigableMap<Long, Entity> group(String key) {
        return groups.getOrDefault(key, NOTHING);
    }

    void add(Entity entity) {
        for (String key : keys.apply(entity)) {
            groups.computeIfAbsent(key, ignored -> new TreeMap<>()).put(entity.position(), entity);
        }
    }

    void remove(Entity entity) {
        for (String key : keys.apply(entity)) {
            NavigableMap<Long, Entity> group = groups.get(key);
            group.remove(entity.position());
            if (group.isEmpty()) {
                groups.remove(key);
            }
        }
    }
}
