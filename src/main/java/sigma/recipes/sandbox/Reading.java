package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;

/** Shows the one entity that the path names. */
final class Reading implements Behaviour {

    private final Kind kind;
    private final BiFunction<Call, Entity, JsonNode> view;

    private Reading(Kind kind, BiFunction<Call, Entity, JsonNode> view) {
        this.kind = kind;
        this.view = view;
    }

    /** Shows the fields of an entity of this kind. */
    static Reading of(Kind kind) {
        return new Reading(kind, (call, entity) -> entity.fields());
    }

    /** Shows the entity as {@code view} has it. */
    Reading as(BiFunction<Call, Entity, JsonNode> view) {
        return new Reading(kind, view);
    }

    @Override
    public Answer answer(Call call) {
        return Answer.json(view.apply(call, call.named(kind)));
    }
}
