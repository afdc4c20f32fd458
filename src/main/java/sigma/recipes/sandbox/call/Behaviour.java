package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * The behaviour of an operation. It returns all known fields, from which the response schema of the operation selects. It
 * need not validate what the contract can express, and if it rejects the request, its changes are rolled back.
 */
@FunctionalInterface
public interface Behaviour {

    /**
     * Handles a call.
     *
     * @throws Rejection if a rule of the subject forbids it
     */
    SandboxResponse response(Call call);

    /** Returns a behaviour with a JSON response: all that {@code known} returns for a call. */
    static Behaviour json(Function<Call, JsonNode> known) {
        return call -> SandboxResponse.json(known.apply(call));
    }

    /** Returns whether the response to the same call remains the same until something in the organization changes. */
    default boolean cacheable() {
        return false;
    }
}
