package sigma.recipes.sandbox.resource;

import java.util.function.BiConsumer;
import sigma.recipes.sandbox.call.Answer;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** Removes the entity that the path names, with the consequences that its subject declares, and answers with nothing. */
public final class Deleting implements Behaviour {

    private final Kind kind;
    private final BiConsumer<Call, Entity> consequence;

    private Deleting(Kind kind, BiConsumer<Call, Entity> consequence) {
        this.kind = kind;
        this.consequence = consequence;
    }

    /** Does {@code consequence} to the entity; what is left of it is up to the subject. */
    public static Deleting of(Kind kind, BiConsumer<Call, Entity> consequence) {
        return new Deleting(kind, consequence);
    }

    @Override
    public Answer answer(Call call) {
        consequence.accept(call, call.named(kind));
        return Answer.emptyObject();
    }
}
