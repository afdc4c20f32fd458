package sigma.recipes.sandbox.resource;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.store.Entity;

/**
 * Links the entity in the path to others, and unlinks it, by the ids in the lists {@code add} and {@code remove} of the
 * body. All ids are looked up first; the response is empty.
 */
public final class LinkOperations implements Behaviour {

    /** Links or unlinks two entities. */
    @FunctionalInterface
    public interface Link {
        void between(Call call, Entity owner, Entity other);
    }

    private final Function<Call, Entity> owner;
    private final BiFunction<Call, String, Entity> candidate;
    private final Link link;
    private final Link unlink;

    /**
     * Creates the behaviour.
     *
     * @param owner     finds the entity in the path for a caller who may change it, or rejects the call
     * @param candidate finds the entity for an id of the body, or rejects it
     */
    public LinkOperations(Function<Call, Entity> owner, BiFunction<Call, String, Entity> candidate, Link link, Link unlink) {
        this.owner = owner;
        this.candidate = candidate;
        this.link = link;
        this.unlink = unlink;
    }

    @Override
    public SandboxResponse response(Call call) {
        Entity entity = owner.apply(call);
        List<Entity> added = call.texts("add").stream().map(id -> candidate.apply(call, id)).toList();
        List<Entity> removed = call.texts("remove").stream().map(id -> candidate.apply(call, id)).toList();
        added.forEach(other -> link.between(call, entity, other));
        removed.forEach(other -> unlink.between(call, entity, other));
        return SandboxResponse.emptyObject();
    }
}
