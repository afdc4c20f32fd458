package sigma.recipes.sandbox.resource;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/**
 * Where the path of an operation has the entities of a resource.
 *
 * @param kind     their kind
 * @param parent   what precedes them in the path
 * @param document the entity itself in the path, if it is a document of a certain type
 * @param check    rejects what does not exist between the parent and the entity
 */
record ResourcePlace(Kind kind, Optional<PathParent> parent, Optional<PathParent> document, Consumer<Call> check) {

    static ResourcePlace of(Kind kind) {
        return new ResourcePlace(kind, kind.parent().map(parent -> PathParent.of(parent, Optional.empty())), Optional.empty(),
                call -> { });
    }

    static ResourcePlace of(PathParent document) {
        ResourcePlace plain = of(document.kind());
        return new ResourcePlace(plain.kind, plain.parent, Optional.of(document), plain.check);
    }

    ResourcePlace below(PathParent above) {
        return new ResourcePlace(kind, Optional.of(above), document, check);
    }

    ResourcePlace checkedBy(Consumer<Call> other) {
        return new ResourcePlace(kind, parent, document, other);
    }

    /** Returns the parent in the path, if the kind has one there. */
    Optional<Entity> parent(Call call) {
        return parent.map(each -> each.named(call));
    }

    /**
     * Returns the entity in the path, which has to belong to the parent in the path.
     *
     * @throws Rejection (404) if there is none
     */
    Entity entity(Call call, Optional<Entity> above) {
        Entity entity = document.map(each -> each.named(call)).orElseGet(() -> call.named(kind));
        if (kind.parent().filter(each -> !entity.text(each.field()).equals(above.orElseThrow().id())).isPresent()) {
            throw Rejection.unknown(kind, entity.id());
        }
        return entity;
    }

    /** Returns the entities of the parent, or all if the kind has none. */
    NavigableMap<Long, Entity> entities(Call call, Optional<Entity> above) {
        return above.map(each -> parent.orElseThrow().rows(call, kind, each)).orElseGet(() -> call.state().of(kind).all());
    }
}
