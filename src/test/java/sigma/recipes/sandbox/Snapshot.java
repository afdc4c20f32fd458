package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Store;

/** The state of an organization at one moment. The caller must hold the organization's lock. */
final class Snapshot {

    private final State state;
    private final Map<Kind, Map<String, Entity>> entities = new LinkedHashMap<>();

    private Snapshot(State state) {
        this.state = state;
    }

    static Snapshot of(State state) {
        Snapshot snapshot = new Snapshot(state);
        for (Kind kind : state.stores().kinds()) {
            Map<String, Entity> copies = new LinkedHashMap<>();
            state.of(kind).all().values().forEach(entity ->
                    copies.put(entity.id(), new Entity(entity.id(), entity.position(), entity.fields())));
            snapshot.entities.put(kind, copies);
        }
        return snapshot;
    }

    /** Removes entities that were added since, restores removed ones, and reverts changes. */
    void restore() {
        entities.forEach((kind, copies) -> {
            Store store = state.of(kind);
            List.copyOf(store.all().values()).stream().filter(entity -> !copies.containsKey(entity.id())).forEach(store::remove);
            copies.values().forEach(copy -> store.find(copy.id()).ifPresentOrElse(
                    entity -> restore(store, entity, copy.fields()),
                    () -> store.restore(copy.position(), copy.fields())));
        });
        state.stores().journal().clear();
    }

    private static void restore(Store store, Entity entity, ObjectNode fields) {
        if (!entity.fields().equals(fields)) {
            store.change(entity, now -> now.removeAll().setAll(fields));
        }
    }
}
