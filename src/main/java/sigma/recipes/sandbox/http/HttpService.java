package sigma.recipes.sandbox.http;

import java.util.Optional;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;

/** A service that handles the requests of a listener. Several threads call it concurrently. */
public interface HttpService {

    /** Handles a well-formed request. */
    Delivery response(ApiRequest request);

    /** Returns the response to a request that cannot be read or must not be processed. */
    ApiResponse refusal(BadRequest request);

    /**
     * Completes every response, including rejections, before it is sent.
     *
     * @param origin the header {@code Origin} of the request, if any
     */
    ApiResponse complete(ApiResponse response, Optional<String> origin);
}
