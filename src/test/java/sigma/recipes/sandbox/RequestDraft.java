package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.sandbox.json.Json;

/**
 * A request to an operation, whose values can be changed one by one.
 *
 * @param operation the operation
 * @param path      the path parameters by name
 * @param query     the query parameters by name
 * @param body      the body, a JSON value; an object if it is sent as a form
 * @param token     the bearer token, if one is sent
 */
record RequestDraft(Operation operation, Map<String, String> path, Map<String, String> query, Optional<JsonNode> body,
             Optional<String> token) {

    static final String FORM = "application/x-www-form-urlencoded";

    RequestDraft withPath(String name, String value) {
        return new RequestDraft(operation, with(path, name, value), query, body, token);
    }

    RequestDraft withQuery(String name, String value) {
        return new RequestDraft(operation, path, with(query, name, value), body, token);
    }

    RequestDraft withBody(JsonNode other) {
        return new RequestDraft(operation, path, query, Optional.of(other), token);
    }

    /** Returns a request with more fields in its body, or in its query where it has no body. */
    RequestDraft withMore(ObjectNode more) {
        if (body.isPresent() && !more.isEmpty()) {
            return withBody(((ObjectNode) body.get()).deepCopy().setAll(more));
        }
        RequestDraft longer = this;
        for (Map.Entry<String, JsonNode> field : more.properties()) {
            longer = longer.withQuery(field.getKey(), field.getValue().asText());
        }
        return longer;
    }

    RequestDraft withToken(Optional<String> other) {
        return new RequestDraft(operation, path, query, body, other);
    }

    /** Returns the schema of the body that is sent: the first media type that the contract names. */
    static Optional<SchemaPart> schema(Operation operation) {
        return operation.requestBody().map(body -> body.content().values().iterator().next());
    }

    static boolean isForm(Operation operation) {
        return operation.requestBody().filter(body -> body.content().containsKey(FORM)).isPresent();
    }

    ApiRequest request() {
        String address = operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()).replace("+", "%20"));
        }
        Map<String, List<String>> headers = new HashMap<>();
        token.ifPresent(bearer -> headers.put("authorization", List.of("Bearer " + bearer)));
        body.ifPresent(sent -> headers.put("content-type", List.of(isForm(operation) ? FORM : "application/json")));
        return new ApiRequest(operation.method(), URI.create(query.isEmpty() ? address : address + "?" + form(query)), headers,
                body.map(this::bytes).orElse(new byte[0]));
    }

    private byte[] bytes(JsonNode sent) {
        if (!isForm(operation)) {
            return Json.write(sent);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        sent.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return form(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(map);
        changed.put(name, value);
        return changed;
    }
}
