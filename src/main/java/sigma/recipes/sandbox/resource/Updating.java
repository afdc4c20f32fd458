package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import sigma.recipes.sandbox.call.Answer;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** Changes the entity that the path names: only what was sent changes. */
public final class Updating implements Behaviour {

    private final Kind kind;
    private final List<String> merged;
    private final BiConsumer<Call, Entity> rules;
    private final Function<Entity, JsonNode> view;

    private Updating(Kind kind, List<String> merged, BiConsumer<Call, Entity> rules, Function<Entity, JsonNode> view) {
        this.kind = kind;
        this.merged = merged;
        this.rules = rules;
        this.view = view;
    }

    /** Takes over the named fields of the body as they are. */
    public static Updating of(Kind kind, String... merged) {
        return new Updating(kind, List.of(merged), (call, entity) -> { }, Entity::fields);
    }

    /** Lets {@code rules} see to the rest, before the plain fields are taken over. */
    public Updating after(BiConsumer<Call, Entity> rules) {
        return new Updating(kind, merged, rules, view);
    }

    /** Answers with the changed entity as {@code view} has it, instead of its own fields. */
    public Updating as(Function<Entity, JsonNode> view) {
        return new Updating(kind, merged, rules, view);
    }

    @Override
    public Answer answer(Call call) {
        Entity entity = call.named(kind);
        rules.accept(call, entity);
        JsonNode body = call.arguments().body();
        call.change(kind, entity, fields -> merged.stream().filter(body::has).forEach(name -> fields.set(name, body.get(name))));
        return Answer.json(view.apply(entity));
    }
}
