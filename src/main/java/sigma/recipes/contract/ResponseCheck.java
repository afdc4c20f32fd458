package sigma.recipes.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Checks what came back: status, media type and body. */
final class ResponseCheck {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String JSON_TYPE = "application/json";

    private final SchemaCheck schemas;

    ResponseCheck(SchemaCheck schemas) {
        this.schemas = schemas;
    }

    List<Finding> check(Operation operation, ApiResponse response, FindingMaker maker) {
        if (response.status() >= 400) {
            return ofError(operation, response, maker);
        }
        Operation.Answer declared = operation.successes().get(response.status());
        if (declared == null) {
            return List.of(maker.violation("status.undeclared", "status", operation.successes().keySet().stream().sorted()
                    .map(String::valueOf).collect(Collectors.joining(" or ")), String.valueOf(response.status())));
        }
        if (declared.content().isEmpty()) {
            return response.body().length == 0 ? List.of()
                    : List.of(maker.violation("body.undeclared", "body", "no body", "a body"));
        }
        if (response.body().length == 0) {
            return List.of(maker.violation("body.missing", "body", "a body", "missing"));
        }
        SchemaPart part = declared.content().get(response.mediaType());
        if (part == null) {
            return List.of(maker.violation("media-type", "media type", declared.content().keySet().stream().sorted()
                    .collect(Collectors.joining(" or ")), response.mediaType().isEmpty() ? "none" : response.mediaType()));
        }
        return response.mediaType().equals(JSON_TYPE) ? ofJson(part, response, maker) : List.of();
    }

    private List<Finding> ofError(Operation operation, ApiResponse response, FindingMaker maker) {
        if (ContractCheck.isEdgeAnswer(response)) {
            return List.of();
        }
        if (!response.mediaType().equals(JSON_TYPE)) {
            return List.of(maker.violation("media-type", "media type", JSON_TYPE,
                    response.mediaType().isEmpty() ? "none" : response.mediaType()));
        }
        return ofJson(operation.error(), response, maker);
    }

    private List<Finding> ofJson(SchemaPart part, ApiResponse response, FindingMaker maker) {
        if (response.body().length == 0) {
            return List.of(maker.violation("body.missing", "body", "JSON", "missing"));
        }
        try {
            JsonNode body = JSON.readTree(response.body());
            return maker.ofBody(schemas, part, body);
        } catch (IOException malformed) {
            return List.of(maker.violation("body.malformed", "body", "JSON", "no JSON, or JSON that is cut short, of "
                    + response.body().length + " bytes"));
        }
    }
}
