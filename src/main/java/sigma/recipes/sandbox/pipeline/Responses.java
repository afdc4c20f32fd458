package sigma.recipes.sandbox.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final JsonBodies bodies = new JsonBodies(shapes);
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
    public UncheckedResponse of(Operation operation, SandboxResponse response) {
        if (response.body() instanceof SandboxResponse.Json json) {
            int status = response.status().orElseGet(() -> onlyJsonStatus(operation));
            JsonBodies.Body body = bodies.write(declared(operation, status, JSON), json.known());
            ApiResponse complete = new ApiResponse(status, Map.of("content-type", List.of(JSON)), body.all());
            return new UncheckedResponse(OutgoingResponse.of(withHeaders(complete, response)), Optional.of(body));
        }
        int status = response.status().orElseThrow();
        if (response.body() instanceof SandboxResponse.Stream stream) {
            declared(operation, status, stream.mediaType());
            ApiResponse head = new ApiResponse(status, Map.of("content-type", List.of(stream.mediaType())), new byte[0]);
            return UncheckedResponse.of(new OutgoingResponse(withHeaders(head, response), Optional.of(stream.content())));
        }
        return UncheckedResponse.of(OutgoingResponse.of(withHeaders(new ApiResponse(status, Map.of(), new byte[0]), response)));
    }

    /**
     * Checks a response against the contract. Rows of a list that were checked before are not checked again.
     *
     * @throws SchemaMismatch if it violates the contract
     */
    public OutgoingResponse checked(Operation operation, UncheckedResponse unchecked) {
        ApiResponse head = unchecked.response().head();
        List<Finding> broken = violations(operation, shown(unchecked));
        if (!broken.isEmpty()) {
            // The place of a new row is known from the whole list.
            Finding first = Stream.concat(unchecked.body().stream().flatMap(body -> violations(operation, head).stream()),
                    broken.stream()).findFirst().orElseThrow();
            throw new SchemaMismatch(first.place(), "expected " + first.expected() + "; was " + first.actual() + " ["
                    + first.id() + "]");
        }
        unchecked.body().ifPresent(bodies::keep);
        return unchecked.response();
    }

    private List<Finding> violations(Operation operation, ApiResponse response) {
        return check.checkResponse(operation, response).violations();
    }

    /** Returns what the check has to see. It requires a body, and does not read media types other than JSON. */
    private static ApiResponse shown(UncheckedResponse unchecked) {
        ApiResponse head = unchecked.response().head();
        if (unchecked.response().stream().isPresent()) {
            return new ApiResponse(head.status(), head.headers(), new byte[0], Optional.of(new StoredBody(1, "")));
        }
        return unchecked.body().map(body -> new ApiResponse(head.status(), head.headers(), body.unchecked())).orElse(head);
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
