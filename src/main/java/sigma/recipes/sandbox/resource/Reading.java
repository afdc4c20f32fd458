package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;
import java.util.function.Function;
import sigma.recipes.sandbox.call.Answer;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** Shows the one entity that the path names. */
public final class Reading implements Behaviour {

    private final Function<Call, Entity> named;
    private final BiFunction<Call, Entity, JsonNode> view;

    private Reading(Function<Call, Entity> named, BiFunction<Call, Entity, JsonNode> view) {
        this.named = named;
        this.view = view;
    }

    /** Shows the fields of an entity of this kind. */
    public static Reading of(Kind kind) {
        return of(call -> call.named(kind));
    }

    /** Shows the fields of the entity that {@code named} finds for a call. */
    public static Reading of(Function<Call, Entity> named) {
        return new Reading(named, (call, entity) -> entity.fields());
    }

    /** Shows the entity as {@code view} has it. */
    public Reading as(BiFunction<Call, Entity, JsonNode> view) {
        return new Reading(named, view);
    }

    @Override
    public Answer answer(Call call) {
        return Answer.json(view.apply(call, named.apply(call)));
    }
}
