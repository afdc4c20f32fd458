package sigma.recipes.sandbox;

import java.util.Optional;
import java.util.function.Function;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.sandbox.http.OutgoingResponse;

/** Handles every request before the API does, and every response after it. Several threads call it at once. */
@FunctionalInterface
public interface Interceptor {

    /** Forwards every request, and returns every response unchanged. */
    Interceptor NONE = (request, api) -> api.apply(request.sent());

    /**
     * A request before the API handles it.
     *
     * @param operation    the requested operation
     * @param organization the organization that issued the token of the request, or of the credentials; empty for an unknown
     *                     token or client
     * @param sent         the request
     */
    record Request(Operation operation, Optional<SandboxOrganization> organization, ApiRequest sent) {
    }

    /**
     * Returns the response to a request.
     *
     * @param api handles a request; every response has a status, errors included
     */
    OutgoingResponse intercept(Request request, Function<ApiRequest, OutgoingResponse> api);
}
