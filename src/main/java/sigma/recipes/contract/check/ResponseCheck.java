package sigma.recipes.contract.check;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.MediaType;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.FindingIds;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.finding.MessagePart;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.contract.schema.CompiledParts;

/** Checks responses: status, media type, body. Of a body in a file, only the media type is checked. */
final class ResponseCheck {

    private static final int FIRST_ERROR = 400;
    private static final int NO_CONTENT = 204;
    private static final String JSON = "application/json";

    private final CompiledParts parts;

    ResponseCheck(CompiledParts parts) {
        this.parts = parts;
    }

    Findings check(Operation operation, ApiResponse response, boolean assumptionsAreRefuted) {
        FindingCollector report = new FindingCollector(operation.id(), assumptionsAreRefuted);
        Operation.Response success = operation.successes().get(response.status());
        if (success != null) {
            checkSuccess(success, response, report);
        } else if (response.status() >= FIRST_ERROR) {
            if (!ContractCheck.isEdgeResponse(response)) {
                checkContent(Map.of(JSON, operation.error()), response, report);
            }
        } else {
            report.violation(FindingIds.RESPONSE_STATUS_UNDECLARED, "status", declared(operation),
                    String.valueOf(response.status()));
        }
        return report.findings();
    }

    private static String declared(Operation operation) {
        return Words.either(operation.successes().keySet().stream().sorted().map(String::valueOf).toList());
    }

    private void checkSuccess(Operation.Response declared, ApiResponse response, FindingCollector report) {
        boolean empty = response.isEmpty();
        // A response with 204 cannot have a body, even if one is declared.
        if (declared.content().isEmpty() || response.status() == NO_CONTENT) {
            if (!empty) {
                report.violation(FindingIds.RESPONSE_BODY_UNDECLARED, "body", "no body", "a body");
            }
            return;
        }
        checkContent(declared.content(), response, report);
    }

    private void checkContent(Map<String, SchemaPart> content, ApiResponse response, FindingCollector report) {
        String type = response.mediaType();
        if (response.isEmpty()) {
            report.violation(FindingIds.RESPONSE_BODY_MISSING, "body", "a body", Words.MISSING);
            return;
        }
        Optional<SchemaPart> part = MediaType.choose(content, type);
        if (part.isEmpty()) {
            report.violation(FindingIds.RESPONSE_MEDIA_TYPE, "media type", Words.either(content.keySet()),
                    MediaType.shown(type));
        } else if (MediaType.isJson(type) && response.stored().isEmpty()) {
            checkJson(part.get(), response, report);
        }
    }

    private void checkJson(SchemaPart part, ApiResponse response, FindingCollector report) {
        JsonBody body = JsonBody.of(response.body());
        if (body instanceof JsonBody.Read read) {
            report.faults(parts.of(part).faults(read.value()), MessagePart.RESPONSE_BODY, "");
        } else if (body instanceof JsonBody.Malformed malformed) {
            report.violation(FindingIds.RESPONSE_BODY_MALFORMED, "body", "JSON", malformed.what());
        }
    }
}
