package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/**
 * The verbs of a resource.
 *
 * @param place    where paths have its entities
 * @param rights   who may do what
 * @param fields   what a request sets
 * @param rows     what lists contain
 * @param deletion what deletion does to an entity
 */
record ResourceVerbs(ResourcePlace place, ResourceRights rights, ResourceFields fields, ResourceRows rows,
                     BiConsumer<Call, Entity> deletion) {

    /** Returns verbs without conditions; a deletion removes the entity. */
    static ResourceVerbs of(ResourcePlace place) {
        return new ResourceVerbs(place, ResourceRights.OPEN, ResourceFields.OF_CONTRACT, ResourceRows.ALL,
                (call, entity) -> call.state().of(place.kind()).remove(entity));
    }

    ResourceVerbs with(ResourcePlace other) {
        return new ResourceVerbs(other, rights, fields, rows, deletion);
    }

    ResourceVerbs with(ResourceRights other) {
        return new ResourceVerbs(place, other, fields, rows, deletion);
    }

    ResourceVerbs with(ResourceFields other) {
        return new ResourceVerbs(place, rights, other, rows, deletion);
    }

    ResourceVerbs with(ResourceRows other) {
        return new ResourceVerbs(place, rights, fields, other, deletion);
    }

    ResourceVerbs with(BiConsumer<Call, Entity> other) {
        return new ResourceVerbs(place, rights, fields, rows, other);
    }

    Listing list() {
        Listing list = Listing.of(this::found).as(rows.view());
        rights.listed().ifPresent(list::visibleIf);
        rows.filters().forEach(filter -> list.filteredBy(filter.parameter(), filter.matches()));
        return list;
    }

    private NavigableMap<Long, Entity> found(Call call) {
        Optional<Entity> parent = openParent(call);
        return rows.found().map(found -> found.apply(call)).orElseGet(() -> place.entities(call, parent));
    }

    /** Returns the parent in the path, for a caller who may read what belongs to it. */
    private Optional<Entity> openParent(Call call) {
        Optional<Entity> parent = place.parent(call);
        rights.reads().require(call, parent, Optional.empty());
        place.check().accept(call);
        return parent;
    }

    Entity read(Call call) {
        return named(call, rights.reads(), rights.readable());
    }

    Entity changeable(Call call) {
        return named(call, rights.changes(), rights.writable());
    }

    private Entity named(Call call, Right right, Optional<Condition> condition) {
        Optional<Entity> parent = openParent(call);
        Entity entity = place.entity(call, parent);
        if (!rights.shows(call, entity)) {
            throw Rejection.unknown(place.kind(), entity.id());
        }
        right.require(call, parent, Optional.of(entity));
        condition.ifPresent(each -> each.require(call, entity));
        return entity;
    }

    Entity create(Call call) {
        Optional<Entity> parent = place.parent(call);
        rights.creates().require(call, parent, Optional.empty());
        fields.nameIn(call).ifPresent(name -> call.requireUnused(place.kind(), name));
        ObjectNode made = fields.forCreation(call);
        parent.ifPresent(each -> made.put(place.parent().orElseThrow().parameter(), each.id()));
        fields.completion().accept(call, made);
        return withoutRivals(call, add(call.state(), made, call.stamp()));
    }

    /** Adds an entity with the fields of a creation, which gets an id and what the server assigns. */
    Entity add(State state, ObjectNode made, AuditStamp stamp) {
        made.put(place.kind().idField(), state.ids().uuid());
        fields.serverMade().accept(stamp, made);
        return state.of(place.kind()).add(stamp.made(made));
    }

    Entity update(Call call, Entity entity) {
        fields.nameIn(call).ifPresent(name -> call.requireUnusedBut(entity, place.kind(), name));
        call.change(place.kind(), entity, changed -> changed.setAll(fields.sent(call)));
        return withoutRivals(call, entity);
    }

    SandboxResponse delete(Call call) {
        deletion.accept(call, changeable(call));
        return SandboxResponse.emptyObject();
    }

    private Entity withoutRivals(Call call, Entity entity) {
        fields.exclusive().ifPresent(flag -> flag.clearOthers(call, place.kind(), entity));
        return entity;
    }
}
