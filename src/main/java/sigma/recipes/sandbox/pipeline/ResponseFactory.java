package sigma.recipes.sandbox.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;

/** Creates responses: a value, or the error envelope of every rejection. */
public final class ResponseFactory {

    private static final String JSON = "application/json";

    private ResponseFactory() {
    }

    /** Returns a response with a JSON body. */
    public static ApiResponse json(int status, JsonNode body) {
        return new ApiResponse(status, Map.of("content-type", List.of(JSON)), Json.write(body));
    }

    /** Returns the error envelope, with the field order of the API. */
    public static ApiResponse refusal(Rejection rejection, String requestId) {
        return withRequestId(json(rejection.status(), Json.object().put("requestId", requestId)
                .put("message", rejection.getMessage()).put("code", rejection.code())), requestId);
    }

    /** Returns a response with the id of its request in a header. */
    public static ApiResponse withRequestId(ApiResponse response, String requestId) {
        return with(response, "x-request-id", requestId);
    }

    /** Returns a response with a header added or replaced. */
    public static ApiResponse with(ApiResponse response, String header, String value) {
        Map<String, List<String>> headers = new LinkedHashMap<>(response.headers());
        headers.put(header, List.of(value));
        return new ApiResponse(response.status(), headers, response.body());
    }
}
