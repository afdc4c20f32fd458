package sigma.recipes.sandbox.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import sigma.recipes.sandbox.json.FrozenObject;

/** All entities of one kind, by id, in the order of creation, and by the indexes of the kind. */
public final class Store {

    private final Kind kind;
    private final Journal journal;
    private final Consumer<Entity> onRemoval;
    private final Map<String, Entity> byId = new HashMap<>();
    private final NavigableMap<Long, Entity> byPosition = new TreeMap<>();
    private final Map<IndexKey, Index> indexes = new EnumMap<>(IndexKey.class);
    private long lastPosition;

    /**
     * Creates an empty store.
     *
     * @param onRemoval removes the dependents of an entity of this store
     */
    Store(Kind kind, Journal journal, Consumer<Entity> onRemoval) {
        this.kind = kind;
        this.onRemoval = onRemoval;
        this.journal = journal;
        kind.indexes().forEach((by, keys) -> indexes.put(by, new Index(keys)));
    }

    /**
     * Adds an entity after all others; its id is the value of the kind's id field.
     *
     * @throws IllegalStateException if the id is missing or taken: a defect of the sandbox
     */
    public Entity add(ObjectNode fields) {
        String id = fields.path(kind.idField()).asText();
        if (id.isEmpty() || byId.containsKey(id)) {
            throw new IllegalStateException("A new " + kind.noun() + " needs an unused " + kind.idField() + "; was \"" + id + "\"");
        }
        Entity entity = new Entity(id, ++lastPosition, FrozenObject.of(fields));
        insert(entity);
        journal.note(() -> delete(entity));
        return entity;
    }

    /**
     * Changes fields of an entity except the id.
     *
     * @param change changes a copy of the fields, which then replaces them
     */
    public void change(Entity entity, Consumer<ObjectNode> change) {
        ObjectNode before = entity.fields();
        replace(entity, changed(before, change));
        journal.note(() -> replace(entity, before));
    }

    /** Adds fields that no response and no saved file contains. A rejected request keeps them. */
    public void supplement(Entity entity, Consumer<ObjectNode> change) {
        replace(entity, changed(entity.fields(), change));
    }

    /** Removes an entity and its dependents permanently. */
    public void remove(Entity entity) {
        onRemoval.accept(entity);
        delete(entity);
        journal.note(() -> insert(entity));
    }

    /** Returns the entity with the id {@code id}; empty if there is none. */
    public Optional<Entity> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns all entities by position. */
    public NavigableMap<Long, Entity> all() {
        return Collections.unmodifiableNavigableMap(byPosition);
    }

    /** Returns the entities with {@code key} in an index of this kind, by position. */
    public NavigableMap<Long, Entity> all(IndexKey by, String key) {
        return Collections.unmodifiableNavigableMap(indexes.get(by).group(key));
    }

    /** Returns the containers of an entity in this store, nearest first: a field of each contains the id of the next. */
    public List<Entity> above(Entity entity, String field) {
        List<Entity> above = new ArrayList<>();
        Optional<Entity> next = find(entity.text(field));
        while (next.isPresent()) {
            above.add(next.get());
            next = find(next.get().text(field));
        }
        return above;
    }

    /** Returns the highest position ever assigned. */
    public long lastPosition() {
        return lastPosition;
    }

    /**
     * Restores a saved entity.
     *
     * @throws IllegalArgumentException if its id or position is invalid
     */
    public void restore(long position, ObjectNode fields) {
        String id = fields.path(kind.idField()).asText();
        if (id.isEmpty() || byId.containsKey(id)) {
            throw new IllegalArgumentException("its " + kind.idField() + " is " + (id.isEmpty() ? "missing" : "duplicated"));
        }
        if (position <= 0 || byPosition.containsKey(position)) {
            throw new IllegalArgumentException("its position is " + position + ", which is "
                    + (position <= 0 ? "too low" : "duplicated"));
        }
        lastPosition = Math.max(lastPosition, position);
        insert(new Entity(id, position, FrozenObject.of(fields)));
    }

    /** Reserves the positions up to {@code last}. */
    public void skipTo(long last) {
        lastPosition = Math.max(lastPosition, last);
    }

    private static ObjectNode changed(ObjectNode before, Consumer<ObjectNode> change) {
        ObjectNode copy = before.deepCopy();
        change.accept(copy);
        return FrozenObject.of(copy);
    }

    private void replace(Entity entity, ObjectNode fields) {
        indexes.values().forEach(index -> index.remove(entity));
        entity.become(fields);
        indexes.values().forEach(index -> index.add(entity));
    }

    private void insert(Entity entity) {
        byId.put(entity.id(), entity);
        byPosition.put(entity.position(), entity);
        indexes.values().forEach(index -> index.add(entity));
    }

    private void delete(Entity entity) {
        byId.remove(entity.id());
        byPosition.remove(entity.position());
        indexes.values().forEach(index -> index.remove(entity));
    }
}
