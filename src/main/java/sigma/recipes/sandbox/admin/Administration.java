package sigma.recipes.sandbox.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.PlannedFaults;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.http.BadRequest;
import sigma.recipes.sandbox.http.Delivery;
import sigma.recipes.sandbox.http.HttpService;

/**
 * The administration of a sandbox organization by other programs, as resources. Web pages are excluded: a request with
 * {@code Origin} is refused, and a body has to be declared as JSON, which a page of another origin cannot send without a
 * preflight.
 */
final class Administration implements HttpService {

    private static final Duration LONGEST_STEP = Duration.ofDays(3_650);
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String RESOURCES = "GET, POST and DELETE /faults, DELETE /faults/ID, GET and POST /clock, "
            + "PUT /list-delay, DELETE /tokens";

    private final SandboxOrganization organization;
    private final Predicate<String> operations;

    Administration(SandboxOrganization organization, Predicate<String> operations) {
        this.organization = organization;
        this.operations = operations;
    }

    @Override
    public Delivery response(ApiRequest request) {
        try {
            if (request.header("origin").isPresent()) {
                throw new AdminRefusal(403, "forbidden", "Web pages may not administer the sandbox");
            }
            return Delivery.of(routed(request));
        } catch (AdminRefusal refusal) {
            return Delivery.of(envelope(refusal.status(), refusal.code(), refusal.getMessage()));
        }
    }

    @Override
    public ApiResponse refusal(BadRequest request) {
        return envelope(request.status(), "invalid_request", request.getMessage());
    }

    @Override
    public ApiResponse complete(ApiResponse response, Optional<String> origin) {
        return response;
    }

    private ApiResponse routed(ApiRequest request) {
        PlannedFaults faults = organization.faults();
        String path = request.uri().getPath();
        return switch (request.method() + " " + (path.startsWith("/faults/") ? "/faults/ID" : path)) {
            case "GET /faults" -> json(200, listed(faults));
            case "POST /faults" -> {
                FaultForm form = FaultForm.read(body(request), operations);
                yield json(201, FaultForm.write(faults.add(form.fault(), form.operation(), form.every())));
            }
            case "DELETE /faults" -> {
                faults.clear();
                yield nothing();
            }
            case "DELETE /faults/ID" -> removed(path.substring("/faults/".length()));
            case "GET /clock" -> clock();
            case "POST /clock" -> {
                advance(only(request, "advance", Duration.ofMillis(1), LONGEST_STEP));
                yield clock();
            }
            case "PUT /list-delay" -> {
                Duration delay = only(request, "delay", Duration.ZERO, LONGEST_STEP);
                organization.listNewFilesAfter(delay);
                yield json(200, JSON.createObjectNode().put("delay", delay.toString()));
            }
            case "DELETE /tokens" -> {
                organization.forgetTokens();
                yield nothing();
            }
            default -> throw new AdminRefusal(404, "not_found",
                    "Cannot " + request.method() + " " + path + "; expected " + RESOURCES);
        };
    }

    private static ObjectNode listed(PlannedFaults faults) {
        ObjectNode list = JSON.createObjectNode();
        faults.list().forEach(planned -> list.withArray("/faults").add(FaultForm.write(planned)));
        list.withArray("/faults");
        return list;
    }

    private ApiResponse removed(String id) {
        if (id.matches("\\d{1,18}") && organization.faults().remove(Long.parseLong(id))) {
            return nothing();
        }
        throw new AdminRefusal(404, "not_found", "No fault has the id " + id);
    }

    private void advance(Duration time) {
        try {
            organization.advance(time);
        } catch (IllegalArgumentException tooFar) {
            throw AdminRefusal.invalid("advance: " + tooFar.getMessage());
        }
    }

    private ApiResponse clock() {
        return json(200, JSON.createObjectNode().put("now", organization.clock().instant().toString()));
    }

    private static Duration only(ApiRequest request, String field, Duration least, Duration most) {
        JsonForm form = new JsonForm(body(request));
        Optional<Duration> duration = form.duration(field, least, most);
        form.end();
        return duration.orElseThrow(() -> JsonForm.missing(field, "an ISO 8601 duration, such as PT1H"));
    }

    private static JsonNode body(ApiRequest request) {
        String type = request.header("content-type").orElse("").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw new AdminRefusal(415, "unsupported_media_type", "Expected the header Content-Type: application/json");
        }
        try {
            return JSON.readTree(request.body());
        } catch (IOException noJson) {
            throw AdminRefusal.invalid("The body is not valid JSON");
        }
    }

    private static ApiResponse envelope(int status, String code, String message) {
        return json(status, JSON.createObjectNode().put("requestId", UUID.randomUUID().toString())
                .put("message", message).put("code", code));
    }

    private static ApiResponse nothing() {
        return new ApiResponse(204, Map.of(), new byte[0]);
    }

    private static ApiResponse json(int status, JsonNode body) {
        try {
            return new ApiResponse(status, Map.of("content-type", List.of("application/json")), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
