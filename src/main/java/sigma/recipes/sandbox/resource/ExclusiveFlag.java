package sigma.recipes.sandbox.resource;

import java.util.List;
import java.util.Optional;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * A flag that at most one entity of a parent has.
 *
 * @param flag  the flag
 * @param among the field whose text has to be the same; empty if all entities of the parent exclude each other
 */
record ExclusiveFlag(String flag, Optional<String> among) {

    /** Clears the flag of the others if an entity has it. */
    void clearOthers(Call call, Kind kind, Entity holder) {
        if (!holder.flag(flag)) {
            return;
        }
        String parentId = holder.text(kind.parent().orElseThrow().field());
        List.copyOf(call.state().of(kind).all(IndexKey.PARENT, parentId).values()).stream()
                .filter(other -> !other.id().equals(holder.id()) && other.flag(flag))
                .filter(other -> among.map(field -> other.text(field).equals(holder.text(field))).orElse(true))
                .forEach(other -> call.change(kind, other, fields -> fields.put(flag, false)));
    }
}
