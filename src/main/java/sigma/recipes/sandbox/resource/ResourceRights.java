package sigma.recipes.sandbox.resource;

import java.util.Optional;
import java.util.function.BiPredicate;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.store.Entity;

/**
 * Who may use the verbs of a resource.
 *
 * @param reads    who may list and get
 * @param creates  who may create
 * @param changes  who may update and delete
 * @param visible  which entities exist for a caller
 * @param readable which entities are listed; getting another one is rejected
 * @param writable which entities may be updated and deleted
 */
record ResourceRights(Right reads, Right creates, Right changes, Optional<BiPredicate<Call, Entity>> visible,
                      Optional<Condition> readable, Optional<Condition> writable) {

    static final ResourceRights OPEN = new ResourceRights(Right.EVERYONE, Right.EVERYONE, Right.EVERYONE, Optional.empty(),
            Optional.empty(), Optional.empty());

    ResourceRights readBy(Right right) {
        return new ResourceRights(right, creates, changes, visible, readable, writable);
    }

    ResourceRights writtenBy(Right create, Right change) {
        return new ResourceRights(reads, create, change, visible, readable, writable);
    }

    ResourceRights visibleIf(BiPredicate<Call, Entity> predicate) {
        return new ResourceRights(reads, creates, changes, Optional.of(predicate), readable, writable);
    }

    ResourceRights readableIf(Condition condition) {
        return new ResourceRights(reads, creates, changes, visible, Optional.of(condition), writable);
    }

    ResourceRights writableIf(Condition condition) {
        return new ResourceRights(reads, creates, changes, visible, readable, Optional.of(condition));
    }

    /** Returns whether an entity exists for the caller. */
    boolean shows(Call call, Entity entity) {
        return visible.map(predicate -> predicate.test(call, entity)).orElse(true);
    }

    /** Returns the condition of rows in lists; empty if every entity is listed. */
    Optional<BiPredicate<Call, Entity>> listed() {
        Optional<BiPredicate<Call, Entity>> readableOnes = readable.map(Condition::holds);
        return visible.map(shown -> readableOnes.map(shown::and).orElse(shown)).or(() -> readableOnes);
    }
}
