package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;

/** Changes the entity that the path names: only what was sent changes. */
final class Updating implements Behaviour {

    private final Kind kind;
    private final List<String> merged;
    private final BiConsumer<Call, Entity> rules;

    private Updating(Kind kind, List<String> merged, BiConsumer<Call, Entity> rules) {
        this.kind = kind;
        this.merged = merged;
        this.rules = rules;
    }

    /** Takes over the named fields of the body as they are. */
    static Updating of(Kind kind, String... merged) {
        return new Updating(kind, List.of(merged), (call, entity) -> { });
    }

    /** Lets {@code rules} see to the rest, before the plain fields are taken over. */
    Updating after(BiConsumer<Call, Entity> rules) {
        return new Updating(kind, merged, rules);
    }

    @Override
    public JsonNode answer(Call call) {
        Entity entity = call.named(kind);
        rules.accept(call, entity);
        JsonNode body = call.arguments().body();
        call.change(kind, entity, fields -> merged.stream().filter(body::has).forEach(name -> fields.set(name, body.get(name))));
        return entity.fields();
    }
}
