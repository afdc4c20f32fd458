package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.json.Json;

/** Applies mutations to the bodies of requests and responses. */
final class MutatedResponse {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private MutatedResponse() {
    }

    static ApiResponse of(ApiResponse response, ApiMutation.OfResponses change) {
        if (change.of() != ApiMutation.Of.ofStatus(response.status())) {
            return response;
        }
        if (change instanceof ApiMutation.Status other) {
            return response.status() == other.from() ? withStatus(response, other.to()) : response;
        }
        if (change instanceof ApiMutation.MediaType other) {
            Map<String, List<String>> headers = new LinkedHashMap<>(response.headers());
            headers.put("content-type", List.of(other.mediaType()));
            headers.values().removeIf(values -> values.equals(List.of("")));
            return new ApiResponse(response.status(), headers, response.body());
        }
        if (change instanceof ApiMutation.AcceptedError accepted) {
            return response.status() == accepted.from() ? new ApiResponse(OK, response.headers(), Json.write(accepted.body()))
                    : response;
        }
        if (change instanceof ApiMutation.FileText text) {
            return withBody(response, FileTexts.replaced(response.body(), text));
        }
        if (change instanceof ApiMutation.OtherFile other) {
            return response.body().length == 0 ? response : withBody(response, Base64.getDecoder().decode(other.content()));
        }
        if (change instanceof ApiMutation.Body part) {
            JsonNode body = Json.read(response.body()).orElseThrow();
            return withBody(response, Json.write(changed(body, part.path(), part.change())));
        }
        return withBody(response, Arrays.copyOf(response.body(), response.body().length / 2));
    }

    /** Returns a request with changed fields in its body; one without a body remains unchanged. */
    static ApiRequest of(ApiRequest request, List<ApiMutation.FieldFixed> changes) {
        if (changes.isEmpty() || request.body().length == 0) {
            return request;
        }
        JsonNode body = Json.read(request.body()).orElseThrow();
        changes.forEach(change -> changed(body, change.path(), value -> change.value()));
        return new ApiRequest(request.method(), request.uri(), request.headers(), Json.write(body));
    }

    private static JsonNode changed(JsonNode body, String path, UnaryOperator<JsonNode> change) {
        if (path.isEmpty()) {
            return change.apply(body);
        }
        inside(body, List.of(path.split("\\.")), change);
        return body;
    }

    private static void inside(JsonNode node, List<String> path, UnaryOperator<JsonNode> change) {
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (step.endsWith("[]")) {
            each(node.path(step.substring(0, step.length() - 2)), rest, change);
        } else if (!rest.isEmpty()) {
            inside(node.path(step), rest, change);
        } else if (node.has(step)) {
            JsonNode changed = change.apply(node.get(step));
            if (changed.isMissingNode()) {
                ((ObjectNode) node).remove(step);
            } else {
                ((ObjectNode) node).set(step, changed);
            }
        }
    }

    private static void each(JsonNode list, List<String> rest, UnaryOperator<JsonNode> change) {
        for (int i = 0; i < list.size(); i++) {
            if (rest.isEmpty()) {
                ((ArrayNode) list).set(i, change.apply(list.get(i)));
            } else {
                inside(list.get(i), rest, change);
            }
        }
    }

    private static ApiResponse withStatus(ApiResponse response, int status) {
        return status == NO_CONTENT ? new ApiResponse(status, Map.of(), new byte[0])
                : new ApiResponse(status, response.headers(), response.body());
    }

    private static ApiResponse withBody(ApiResponse response, byte[] body) {
        return new ApiResponse(response.status(), response.headers(), body);
    }
}
