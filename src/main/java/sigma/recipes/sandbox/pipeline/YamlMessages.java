package sigma.recipes.sandbox.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.call.Arguments;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.http.OutgoingResponse;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.json.Yaml;

/**
 * YAML for the operations that declare it: their requests may have it, and their responses have it unless JSON is requested
 * by {@code Accept} or {@code format}. Everything in between works on JSON.
 */
public final class YamlMessages {

    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";

    private YamlMessages() {
    }

    /**
     * Returns the request with a JSON body. A body without a media type counts as YAML (assumed).
     *
     * @throws Rejection (400) if the body is not YAML
     */
    public static ApiRequest asJson(ApiRequest request, Operation operation) {
        String type = request.header("content-type").orElse(YAML).toLowerCase(Locale.ROOT);
        boolean taken = operation.requestBody().filter(body -> body.content().containsKey(YAML)).isPresent();
        if (!taken || !type.contains("yaml") || request.body().length == 0) {
            return request;
        }
        JsonNode body = Yaml.read(request.body())
                .orElseThrow(() -> Rejection.invalid(ErrorMessages.expecting("YAML", "0", "no YAML")));
        Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-type"));
        headers.put("content-type", List.of(JSON));
        return new ApiRequest(request.method(), request.uri(), headers, Json.write(body));
    }

    /** Returns the response in YAML, unless the operation does not declare it or JSON is requested. */
    public static OutgoingResponse asAsked(ApiRequest request, Operation operation, OutgoingResponse response) {
        boolean declared = Optional.ofNullable(operation.successes().get(response.head().status()))
                .filter(success -> success.content().containsKey(YAML)).isPresent();
        return declared && !asksForJson(request) ? response.with(YamlMessages::yaml) : response;
    }

    private static boolean asksForJson(ApiRequest request) {
        String query = request.uri().getRawQuery();
        List<String> formats = query == null ? List.of() : Arguments.fields(query).getOrDefault("format", List.of());
        return formats.isEmpty() ? request.header("accept").orElse("").toLowerCase(Locale.ROOT).contains("json")
                : formats.get(0).equals("json");
    }

    private static ApiResponse yaml(ApiResponse json) {
        Map<String, List<String>> headers = new LinkedHashMap<>(json.headers());
        headers.put("content-type", List.of(YAML));
        return new ApiResponse(json.status(), headers, Yaml.write(Json.read(json.body()).orElseThrow()));
    }
}
