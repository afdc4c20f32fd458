package sigma.recipes.sandbox.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Lets web pages of any origin call the API. That the API supports it is documented; the details are assumed. Browser
 * credentials are not allowed, so that a page has only the rights of its own token.
 */
public final class Cors {

    private static final String ALLOW_ORIGIN = "access-control-allow-origin";
    private static final String REQUESTED_METHOD = "access-control-request-method";
    private static final String SECONDS = "600";

    private Cors() {
    }

    /** Returns whether a request is a preflight. */
    public static boolean isPreflight(ApiRequest request) {
        return request.method().equals("OPTIONS") && request.header("origin").isPresent()
                && request.header(REQUESTED_METHOD).isPresent();
    }

    /**
     * Returns the response to a preflight.
     *
     * @param methods the methods of the path
     */
    public static ApiResponse preflight(ApiRequest request, List<String> methods) {
        String headers = request.header("access-control-request-headers").orElse("authorization, content-type");
        return new ApiResponse(204, Map.of("access-control-allow-methods", List.of(String.join(", ", methods)),
                "access-control-allow-headers", List.of(headers), "access-control-max-age", List.of(SECONDS),
                "vary", List.of("origin, access-control-request-headers")), new byte[0]);
    }

    /** Allows the page that sent the request to read the response. */
    public static ApiResponse readable(ApiResponse response, Optional<String> origin) {
        return origin.isEmpty() ? response : ResponseFactory.with(ResponseFactory.with(response, ALLOW_ORIGIN, "*"),
                "access-control-expose-headers", "x-request-id, retry-after");
    }
}
