package sigma.recipes.sandbox.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.StoredBody;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.http.OutgoingResponse;
import sigma.recipes.sandbox.json.SchemaMismatch;
import sigma.recipes.sandbox.json.Shape;
import sigma.recipes.sandbox.json.Shapes;

/** Creates responses from the results of behaviours, by the schema of their status and media type, and checks them. */
public final class Responses {

    private static final String JSON = "application/json";
    private final Shapes shapes = new Shapes();
    private final ContractCheck check;

    /** Creates the responses of one contract. */
    public Responses(ContractCheck check) {
        this.check = check;
    }

    /** Returns the shape of an operation's successful JSON response; any object if it has none. */
    public Shape success(Operation operation) {
        return jsonStatuses(operation).stream().findFirst()
                .map(status -> shapes.of(operation.successes().get(status).content().get(JSON))).orElse(Shape.ANY_OBJECT);
    }

    /** Returns the shape of an operation's JSON body; any object if it has none. */
    public Shape request(Operation operation) {
        return operation.requestBody().map(body -> body.content().get(JSON)).map(shapes::of).orElse(Shape.ANY_OBJECT);
    }

    /**
     * Creates the response.
     *
     * @throws SchemaMismatch if the contract does not declare such a response, or it does not match its schema
     */
    public OutgoingResponse of(Operation operation, SandboxResponse response) {
        if (response.body() instanceof SandboxResponse.Json json) {
            int status = response.status().orElseGet(() -> onlyJsonStatus(operation));
            SchemaPart schema = declared(operation, status, JSON);
            ApiResponse complete = ResponseFactory.json(status, shapes.of(schema).fill(json.known()));
            return OutgoingResponse.of(withHeaders(complete, response));
        }
        int status = response.status().orElseThrow();
        if (response.body() instanceof SandboxResponse.Stream stream) {
            declared(operation, status, stream.mediaType());
            ApiResponse head = new ApiResponse(status, Map.of("content-type", List.of(stream.mediaType())), new byte[0]);
            return new OutgoingResponse(withHeaders(head, response), Optional.of(stream.content()));
        }
        return OutgoingResponse.of(withHeaders(new ApiResponse(status, Map.of(), new byte[0]), response));
    }

    /**
     * Checks a response against the contract.
     *
     * @throws SchemaMismatch if it violates the contract
     */
    public OutgoingResponse checked(Operation operation, OutgoingResponse response) {
        ApiResponse head = response.head();
        // The check requires a body, and does not read media types other than JSON.
        ApiResponse shown = response.stream().isPresent() ? new ApiResponse(head.status(), head.headers(), new byte[0],
                Optional.of(new StoredBody(1, ""))) : head;
        List<Finding> broken = check.checkResponse(operation, shown).violations();
        if (!broken.isEmpty()) {
            Finding first = broken.get(0);
            throw new SchemaMismatch(first.place(), "expected " + first.expected() + "; was " + first.actual() + " ["
                    + first.id() + "]");
        }
        return response;
    }

    private static List<Integer> jsonStatuses(Operation operation) {
        return operation.successes().keySet().stream()
                .filter(status -> operation.successes().get(status).content().containsKey(JSON)).sorted().toList();
    }

    private static int onlyJsonStatus(Operation operation) {
        List<Integer> statuses = jsonStatuses(operation);
        if (statuses.size() != 1) {
            throw new SchemaMismatch("status", "the response is JSON and has no status; expected one success with JSON; the "
                    + "contract declares " + (statuses.isEmpty() ? "none" : statuses));
        }
        return statuses.get(0);
    }

    private static SchemaPart declared(Operation operation, int status, String mediaType) {
        return Optional.ofNullable(operation.successes().get(status))
                .flatMap(response -> Optional.ofNullable(response.content().get(mediaType)))
                .orElseThrow(() -> new SchemaMismatch("response", status + " with " + mediaType
                        + " is not declared in the contract"));
    }

    private static ApiResponse withHeaders(ApiResponse complete, SandboxResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>(complete.headers());
        response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new ApiResponse(complete.status(), headers, complete.body());
    }
}
