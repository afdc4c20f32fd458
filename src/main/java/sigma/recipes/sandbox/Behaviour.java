package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an operation does. It returns everything it knows; the response schema of the operation picks from that. It need
 * not validate what the contract can say, and where it refuses, its changes are taken back.
 */
@FunctionalInterface
interface Behaviour {

    /**
     * Does what the call asks for.
     *
     * @throws Refusal where the rules of the subject are against it
     */
    JsonNode answer(Call call);

    /** Tells whether the answer to the same call stays the same until something in the organization changes. */
    default boolean steady() {
        return false;
    }
}
