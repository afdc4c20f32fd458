package sigma.recipes.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Checks exchanges against a contract, in both directions. It reports everything that it finds and throws nothing. Safe
 * for threads; a schema is compiled when it is first needed.
 */
public final class ContractCheck {

    private static final Set<Integer> EDGE_STATUSES = Set.of(403, 407, 429, 502, 503, 504);

    private final Contract contract;
    private final boolean real;
    private final RequestCheck requests;
    private final ResponseCheck responses;

    /** Whose answers are checked. */
    public enum Against {
        /** The sandbox is held to what we assume as well. */
        SANDBOX,
        /** A real organization that contradicts an assumption refutes it, and breaks nothing. */
        REAL
    }

    /** Creates a check against {@code contract} that holds assumptions to be true. */
    public ContractCheck(Contract contract) {
        this(contract, Against.SANDBOX);
    }

    /** Creates a check against {@code contract}. */
    public ContractCheck(Contract contract, Against against) {
        SchemaCheck schemas = new SchemaCheck();
        this.contract = contract;
        this.real = against == Against.REAL;
        this.requests = new RequestCheck(schemas);
        this.responses = new ResponseCheck(schemas);
    }

    /** Returns everything that departs from the contract in the request and in the answer. */
    public Findings check(Exchange exchange) {
        // An assumption about requests is refuted by an API that takes the request all the same, not by one that refuses.
        Findings sent = checkRequest(exchange.request(), real && exchange.response().status() < 400);
        return operationOf(exchange.request()).map(operation -> sent.and(checkResponse(operation, exchange.response())))
                .orElse(sent);
    }

    /** Returns everything that departs from the contract in the request. */
    public Findings checkRequest(ApiRequest request) {
        return checkRequest(request, false);
    }

    private Findings checkRequest(ApiRequest request, boolean taken) {
        Contract.Match match = contract.match(request.method(), request.uri().getRawPath());
        if (match instanceof Contract.Match.Found found) {
            FindingMaker maker = new FindingMaker("request", found.operation().id(), taken);
            return new Findings(requests.check(found.operation(), found.parameters(), request, maker));
        }
        FindingMaker maker = new FindingMaker("request", "", taken);
        if (match instanceof Contract.Match.MethodUnknown unknown) {
            return new Findings(List.of(maker.violation("method.unknown", "method",
                    String.join(" or ", unknown.methods()), request.method())));
        }
        String path = request.uri().getRawPath();
        return new Findings(List.of(maker.violation("path.unknown", "path", "a path of the contract, perhaps "
                + nearest(path), path)));
    }

    /** Returns everything that departs from the contract in the answer of {@code operation}. */
    public Findings checkResponse(Operation operation, ApiResponse response) {
        return new Findings(responses.check(operation, response,
                new FindingMaker("response", operation.id(), real)));
    }

    /**
     * Returns whether an answer comes from the edge in front of the API and not from the API itself: an error that is
     * not JSON. Such an answer has no request id.
     */
    public static boolean isEdgeAnswer(ApiResponse response) {
        boolean edgeStatus = EDGE_STATUSES.contains(response.status())
                || response.status() >= 520 && response.status() <= 530;
        return edgeStatus && (response.mediaType().startsWith("text/") || response.mediaType().isEmpty());
    }

    private Optional<Operation> operationOf(ApiRequest request) {
        return contract.match(request.method(), request.uri().getRawPath()) instanceof Contract.Match.Found found
                ? Optional.of(found.operation()) : Optional.empty();
    }

    private String nearest(String path) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return contract.operations().stream().map(Operation::path)
                .min(Comparator.comparing(known -> distance.apply(known, path))).orElse("none");
    }
}
