package sigma.recipes.sandbox.resource;

import java.util.function.BiPredicate;
import java.util.function.Function;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.store.Entity;

/**
 * A condition on an entity and the caller.
 *
 * @param holds   tests the condition
 * @param refusal the message if it does not hold
 */
record Condition(BiPredicate<Call, Entity> holds, Function<Entity, String> refusal) {

    /**
     * Requires that the condition holds.
     *
     * @throws Rejection (403) if it does not
     */
    void require(Call call, Entity entity) {
        if (!holds.test(call, entity)) {
            throw Rejection.forbidden(refusal.apply(entity));
        }
    }
}
