package sigma.recipes.contract.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.Route;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.FindingIds;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.contract.schema.CompiledParts;
import sigma.recipes.text.NearestNames;

/**
 * Checks exchanges against a contract, in both directions. It returns all findings and throws nothing. Thread-safe; a schema
 * is compiled on first use. {@link FindingIds} lists the ids of findings.
 */
public final class ContractCheck {

    private static final int FIRST_ERROR = 400;
    private static final int LONGEST_PATH = 200;
    private static final Set<Integer> EDGE_STATUSES = Set.of(403, 407, 429, 502, 503, 504);

    private final Contract contract;
    private final Deviations deviations;
    private final boolean real;
    private final RequestCheck requests;
    private final ResponseCheck responses;
    private final UnknownPartMask unknown;
    private final ExchangeValues values;

    /** The target whose responses are checked. */
    public enum Against {
        /** The sandbox must meet assumptions as well. */
        SANDBOX,
        /** A real organization that contradicts an assumption refutes it and violates nothing. */
        REAL
    }

    /** Creates a check against {@code contract} that treats assumptions as facts. */
    public ContractCheck(Contract contract) {
        this(contract, Against.SANDBOX);
    }

    /** Creates a check against {@code contract} without known deviations. */
    public ContractCheck(Contract contract, Against against) {
        this(contract, against, Deviations.none());
    }

    /** Creates a check against {@code contract} that accepts known {@code deviations} of a real organization. */
    public ContractCheck(Contract contract, Against against, Deviations deviations) {
        this.deviations = deviations;
        CompiledParts parts = new CompiledParts();
        this.contract = contract;
        this.real = against == Against.REAL;
        this.requests = new RequestCheck(parts);
        this.responses = new ResponseCheck(parts);
        this.unknown = new UnknownPartMask(parts);
        this.values = new ExchangeValues(parts);
    }

    /** Returns the findings in the request and in the response. */
    public Findings check(Exchange exchange) {
        Contract.Match match = match(exchange.request());
        // An assumption about requests is refuted if the API accepts the request, not if it refuses it.
        Findings sent = checkRequest(exchange.request(), match, real && exchange.response().status() < FIRST_ERROR);
        Findings all = match instanceof Contract.Match.Found found
                ? sent.and(checkResponse(found.operation(), exchange.response())) : sent;
        return real ? known(all) : all;
    }

    /** The sandbox has no known deviations. */
    private Findings known(Findings findings) {
        return new Findings(findings.all().stream().map(finding ->
                deviations.covering(finding).map(known -> known.applied(finding)).orElse(finding)).toList());
    }

    /**
     * Returns {@code exchange} with the values of fields masked that the contract does not describe, including whole objects
     * and lists. Without an operation, all of the bodies is masked.
     */
    public Exchange hidingUnknown(Optional<Operation> operation, Exchange exchange) {
        return unknown.masked(operation, exchange);
    }

    /** Returns the values of closed vocabularies in {@code exchange}; empty if the contract has no such operation. */
    public UsedValues values(Exchange exchange) {
        return match(exchange.request()) instanceof Contract.Match.Found found
                ? new UsedValues(values.sent(found.operation(), found.parameters(), exchange.request()),
                        values.received(found.operation(), exchange.response()))
                : UsedValues.none();
    }

    /**
     * Returns the violations in a request that was not sent yet. For a real organization, contradicted assumptions and known
     * deviations are not included.
     */
    public Findings checkUnsent(ApiRequest request) {
        Findings findings = checkRequest(request, match(request), real);
        return real ? known(findings) : findings;
    }

    /** Returns the findings in the request. */
    public Findings checkRequest(ApiRequest request) {
        return checkRequest(request, match(request), false);
    }

    private Findings checkRequest(ApiRequest request, Contract.Match match, boolean taken) {
        if (match instanceof Contract.Match.Found found) {
            return requests.check(found.operation(), found.parameters(), request, taken);
        }
        FindingCollector report = new FindingCollector("", taken);
        if (match instanceof Contract.Match.MethodUnknown unknown) {
            report.violation(FindingIds.REQUEST_METHOD_UNKNOWN, "method", Words.either(unknown.methods()), request.method());
        } else {
            report.violation(FindingIds.REQUEST_PATH_UNKNOWN, "path", "a path of the contract, perhaps "
                    + nearest(path(request)), Words.cut(path(request), LONGEST_PATH));
        }
        return report.findings();
    }

    /** Returns the findings in the response of {@code operation}. */
    public Findings checkResponse(Operation operation, ApiResponse response) {
        return responses.check(operation, response, real);
    }

    /**
     * Returns whether a response comes from the edge in front of the API and not from the API itself: an error that is not
     * JSON. Such a response has no request id.
     */
    public static boolean isEdgeResponse(ApiResponse response) {
        boolean edgeStatus = EDGE_STATUSES.contains(response.status())
                || response.status() >= 520 && response.status() <= 530;
        // A response without a media type may still come from the API.
        boolean json = response.text().stripLeading().startsWith("{");
        return edgeStatus && (response.mediaType().startsWith("text/") || response.mediaType().isEmpty() && !json);
    }

    private Contract.Match match(ApiRequest request) {
        return contract.match(request.method(), path(request));
    }

    private static String path(ApiRequest request) {
        return Optional.ofNullable(request.uri().getRawPath()).orElse("");
    }

    /** Returns the path template most similar to {@code path}; any value matches a parameter. */
    private String nearest(String path) {
        String asked = path.substring(0, Math.min(path.length(), LONGEST_PATH));
        List<String> segments = Route.split(asked);
        return contract.operations().stream().map(Operation::path).distinct()
                .min(Comparator.comparing(template -> distance(asked, segments, template))).orElse("none");
    }

    private static int distance(String path, List<String> segments, String template) {
        List<String> filled = new ArrayList<>(Route.split(template));
        for (int i = 0; i < filled.size() && i < segments.size(); i++) {
            if (filled.get(i).startsWith("{") && filled.get(i).endsWith("}")) {
                filled.set(i, segments.get(i));
            }
        }
        return NearestNames.edits(String.join("/", filled), path);
    }
}
