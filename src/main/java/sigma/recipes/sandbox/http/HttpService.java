package sigma.recipes.sandbox.http;

import java.util.Optional;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;

/** What answers the requests of a listener. Several threads call it at once. */
public interface HttpService {

    /** Answers a well-formed request. */
    Delivery answer(ApiRequest request);

    /** Returns the response to a request that cannot be read or must not be processed. */
    ApiResponse refusal(BadRequest request);

    /**
     * Completes every response, a refusal included, before it is sent.
     *
     * @param origin the header {@code Origin} of the request, where a browser sent one
     */
    ApiResponse complete(ApiResponse answer, Optional<String> origin);
}
