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
 * Checks exchanges against a contract, in both directions. It reports everything that it finds and throws nothing. Safe
 * for threads; a schema is compiled when it is first needed. {@link FindingIds} lists the ids of findings.
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
    private final UnknownFields unknown;
    private final ExchangeValues values;

    /** Whose answers are checked. */
    public enum Against {
        /** The sandbox must meet assumptions as well. */
        SANDBOX,
        /** A real organization that contradicts an assumption refutes it, and breaks nothing. */
        REAL
    }

    /** Creates a check against {@code contract} in which assumptions count. */
    public ContractCheck(Contract contract) {
        this(contract, Against.SANDBOX);
    }

    /** Creates a check against {@code contract} that knows of no deviations. */
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
        this.unknown = new UnknownFields(parts);
        this.values = new ExchangeValues(parts);
    }

    /** Returns everything that departs from the contract in the request and in the response. */
    public Findings check(Exchange exchange) {
        Contract.Match match = match(exchange.request());
        // An assumption about requests is refuted by an API that takes the request all the same, not by one that refuses.
        Findings sent = checkRequest(exchange.request(), match, real && exchange.response().status() < FIRST_ERROR);
        Findings all = match instanceof Contract.Match.Found found
                ? sent.and(checkResponse(found.operation(), exchange.response())) : sent;
        return real ? known(all) : all;
    }

    /** The sandbox keeps the contract, so that nothing is let through there. */
    private Findings known(Findings findings) {
        return new Findings(findings.all().stream().map(finding ->
                deviations.covering(finding).map(known -> known.applied(finding)).orElse(finding)).toList());
    }

    /**
     * Returns {@code exchange} with the value of each field masked that the contract does not know, objects and lists as a
     * whole. Without an operation, nothing of the bodies is known.
     */
    public Exchange hidingUnknown(Optional<Operation> operation, Exchange exchange) {
        return unknown.masked(operation, exchange);
    }

    /** Returns the values of closed vocabularies that {@code exchange} holds; none where the contract has no such operation. */
    public UsedValues values(Exchange exchange) {
        return match(exchange.request()) instanceof Contract.Match.Found found
                ? new UsedValues(values.sent(found.operation(), found.parameters(), exchange.request()),
                        values.received(found.operation(), exchange.response()))
                : UsedValues.none();
    }

    /**
     * Returns everything that departs from the contract in a request that was not sent yet. Against a real organization
     * an assumption does not count as broken, and what is known is let through.
     */
    public Findings checkUnsent(ApiRequest request) {
        Findings findings = checkRequest(request, match(request), real);
        return real ? known(findings) : findings;
    }

    /** Returns everything that departs from the contract in the request. */
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

    /** Returns everything that departs from the contract in the response of {@code operation}. */
    public Findings checkResponse(Operation operation, ApiResponse response) {
        return responses.check(operation, response, real);
    }

    /**
     * Returns whether a response comes from the edge in front of the API and not from the API itself: an error that is not
     * JSON. Such a response has no request id.
     */
    public static boolean isEdgeAnswer(ApiResponse response) {
        boolean edgeStatus = EDGE_STATUSES.contains(response.status())
                || response.status() >= 520 && response.status() <= 530;
        // A response of the API that lost its media type is still one of the API.
        boolean json = response.text().stripLeading().startsWith("{");
        return edgeStatus && (response.mediaType().startsWith("text/") || response.mediaType().isEmpty() && !json);
    }

    private Contract.Match match(ApiRequest request) {
        return contract.match(request.method(), path(request));
    }

    private static String path(ApiRequest request) {
        return Optional.ofNullable(request.uri().getRawPath()).orElse("");
    }

    /** Returns the path template that is most like {@code path}; any value matches a parameter. */
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
