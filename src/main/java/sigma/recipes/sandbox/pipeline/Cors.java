package sigma.recipes.sandbox.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Lets web pages of any origin call the API. That the API supports it is documented; the details are assumed. Credentials
 * of the browser are not allowed, so that a page can do only what its own token allows.
 */
public final class Cors {

    private static final String ALLOW_ORIGIN = "access-control-allow-origin";
    private static final String REQUESTED_METHOD = "access-control-request-method";
    private static final String SECONDS = "600";

    private Cors() {
    }

    /** Returns whether a request asks what a web page may send. */
    public static boolean isPreflight(ApiRequest request) {
        return request.method().equals("OPTIONS") && request.header("origin").isPresent()
                && request.header(REQUESTED_METHOD).isPresent();
    }

    /**
     * Answers such a request.
     *
     * @param methods the methods that the path has
     */
    public static ApiResponse preflight(ApiRequest request, List<String> methods) {
        String headers = request.header("access-control-request-headers").orElse("authorization, content-type");
        return new ApiResponse(204, Map.of("access-control-allow-methods", List.of(String.join(", ", methods)),
                "access-control-allow-headers", List.of(headers), "access-control-max-age", List.of(SECONDS),
                "vary", List.of("origin, access-control-request-headers")), new byte[0]);
    }

    /** Lets the page that sent the request read the response. */
    public static ApiResponse readable(ApiResponse answer, Optional<String> origin) {
        return origin.isEmpty() ? answer : Reply.with(Reply.with(answer, ALLOW_ORIGIN, "*"),
                "access-control-expose-headers", "x-request-id, retry-after");
    }
}
