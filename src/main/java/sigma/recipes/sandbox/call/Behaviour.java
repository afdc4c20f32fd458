package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * What an operation does. It returns everything it knows; the response schema of the operation picks from that. It need
 * not validate what the contract can say, and where it refuses, its changes are taken back.
 */
@FunctionalInterface
public interface Behaviour {

    /**
     * Does what the call asks for.
     *
     * @throws Rejection if the rules of the subject are against it
     */
    Answer answer(Call call);

    /** Returns a behaviour that answers with JSON: everything that {@code known} returns for a call. */
    static Behaviour json(Function<Call, JsonNode> known) {
        return call -> Answer.json(known.apply(call));
    }

    /** Returns whether the response to the same call stays the same until something in the organization changes. */
    default boolean cacheable() {
        return false;
    }
}
