package sigma.recipes.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks what was sent: parameters, media type and body. */
final class RequestCheck {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final SchemaCheck schemas;

    RequestCheck(SchemaCheck schemas) {
        this.schemas = schemas;
    }

    List<Finding> check(Operation operation, Map<String, String> pathParameters, ApiRequest request, FindingMaker maker) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<String>> query = Form.decoded(request.uri().getRawQuery());
        for (Operation.Parameter parameter : operation.parameters()) {
            List<String> values = switch (parameter.in()) {
                case "path" -> Optional.ofNullable(pathParameters.get(parameter.name())).map(List::of).orElse(List.of());
                case "query" -> query.getOrDefault(parameter.name(), List.of());
                default -> request.headers().getOrDefault(parameter.name().toLowerCase(Locale.ROOT), List.of());
            };
            findings.addAll(ofParameter(parameter, values, maker));
        }
        query.keySet().stream().filter(name -> operation.parameters().stream()
                .noneMatch(known -> known.in().equals("query") && known.name().equals(name)))
                .forEach(name -> findings.add(maker.additive("query.unknown", "query " + name,
                        "a parameter that the contract knows", '"' + name + '"')));
        findings.addAll(ofBody(operation, request, maker));
        return findings;
    }

    private List<Finding> ofParameter(Operation.Parameter parameter, List<String> values, FindingMaker maker) {
        if (!values.isEmpty()) {
            return maker.ofParameter(schemas, parameter, ParameterValue.of(values, parameter.schema().document()));
        }
        return parameter.required() ? List.of(maker.violation(parameter.in() + ".required",
                parameter.in() + " " + parameter.name(), "required", "missing")) : List.of();
    }

    private List<Finding> ofBody(Operation operation, ApiRequest request, FindingMaker maker) {
        if (operation.requestBody().isEmpty()) {
            return request.body().length == 0 ? List.of()
                    : List.of(maker.additive("body.undeclared", "body", "no body", "a body"));
        }
        Operation.RequestBody declared = operation.requestBody().get();
        if (request.body().length == 0) {
            return declared.required() ? List.of(maker.violation("body.missing", "body", "a body", "missing")) : List.of();
        }
        String mediaType = mediaType(request);
        SchemaPart part = declared.content().get(mediaType);
        if (part == null) {
            return List.of(maker.violation("media-type", "media type", String.join(" or ", declared.content().keySet()),
                    mediaType.isEmpty() ? "none" : mediaType));
        }
        if (mediaType.equals("multipart/form-data")) {
            return List.of();
        }
        try {
            JsonNode body = mediaType.equals("application/x-www-form-urlencoded") ? form(request.text())
                    : JSON.readTree(request.body());
            return maker.ofBody(schemas, part, body);
        } catch (java.io.IOException malformed) {
            return List.of(maker.violation("body.malformed", "body", "JSON", where(malformed)));
        }
    }

    private static String where(java.io.IOException malformed) {
        return malformed instanceof JsonProcessingException json && json.getLocation() != null
                ? "no JSON from line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr()
                : "no JSON";
    }

    private static JsonNode form(String text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Form.decoded(text).forEach((name, values) -> node.put(name, values.get(0)));
        return node;
    }

    private static String mediaType(ApiRequest request) {
        return request.header("content-type").map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
