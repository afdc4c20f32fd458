package sigma.recipes.sandbox.pipeline;

import java.util.Optional;
import sigma.recipes.sandbox.http.OutgoingResponse;

/**
 * A response before the contract check.
 *
 * @param response the response
 * @param body     its JSON body; empty if it has none
 */
public record UncheckedResponse(OutgoingResponse response, Optional<JsonBodies.Body> body) {

    /** Returns a response without a JSON body. */
    static UncheckedResponse of(OutgoingResponse response) {
        return new UncheckedResponse(response, Optional.empty());
    }
}
