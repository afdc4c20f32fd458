package sigma.recipes.client.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.client.request.FieldPaths;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.redaction.Redaction;

/** Checks, masks and reports every exchange of a client, and fails if it violates the contract. */
final class ExchangeInspection {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeInspection.class);
    private static final JsonMapper JSON = new JsonMapper();
    /** Other values in a token response are shorter or contain spaces. */
    private static final Pattern TOKEN = Pattern.compile("\\S{20,}");

    private final Contract contract;
    private final ContractCheck check;
    private final ContractCheck.Against against;
    private final Redaction redaction;
    private final ExchangeListener listener;
    private final boolean lenient;
    private final ThreadLocal<Boolean> mistaken = ThreadLocal.withInitial(() -> false);

    ExchangeInspection(ClientConfig config, ContractCheck check, ContractCheck.Against against) {
        this.against = against;
        this.contract = config.contract();
        this.check = check;
        this.redaction = config.redaction();
        this.listener = config.listener();
        this.lenient = config.lenient();
    }

    /** Runs {@code act} on this thread without failing for violations in its requests. */
    <T> T forgivingRequests(Supplier<T> act) {
        boolean before = mistaken.get();
        mistaken.set(true);
        try {
            return act.get();
        } finally {
            mistaken.set(before);
        }
    }

    /**
     * Checks a request before it is sent. One that only contradicts an assumption is sent to a real organization; the
     * response shows whether the assumption holds.
     *
     * @param prefix the path prefix of the base URL; empty for most organizations
     * @throws ContractViolation if it violates the contract, unless violations are intended
     */
    void beforeSending(ApiRequest request, String prefix) {
        if (mistaken.get()) {
            return;
        }
        List<Finding> failing = redaction.masked(check.checkUnsent(ofContract(request, prefix))).violations();
        if (!failing.isEmpty()) {
            throw ContractViolation.unsent(redaction.masked(request), new Findings(failing), against);
        }
    }

    /**
     * Inspects one exchange.
     *
     * @param exchange the exchange, unmasked
     * @param prefix   the path prefix of the base URL; empty for most organizations
     * @return the response; that of an error includes its violations, since the reaction to the error (wait, sign in again,
     *     give up) comes first
     * @throws ContractViolation if the API accepted the request and the exchange violates the contract
     */
    JudgedResponse inspect(Exchange exchange, String prefix, Duration took, int attempt) {
        learnTokens(exchange);
        ApiRequest request = exchange.request();
        Exchange judged = new Exchange(ofContract(request, prefix), exchange.response());
        URI ofContract = judged.request().uri();
        Findings findings = redaction.masked(check.check(judged));
        Optional<Operation> operation = contract.match(request.method(), ofContract.getRawPath())
                instanceof Contract.Match.Found found ? Optional.of(found.operation()) : Optional.empty();
        // Data of the sandbox is fictitious, so it is shown in full.
        Exchange shown = against == ContractCheck.Against.REAL ? check.hidingUnknown(operation, exchange) : exchange;
        CheckedExchange checked = new CheckedExchange(operation, redaction.masked(shown), findings,
                FieldPaths.sent(request), check.values(judged), took, attempt);
        LOG.debug("{} -> {} in {} ms, attempt {}", request, exchange.response(), took.toMillis(), attempt);
        listener.exchanged(checked);
        List<Finding> failing = findings.all().stream().filter(this::fails).toList();
        if (failing.isEmpty()) {
            return new JudgedResponse(exchange.response(), Optional.empty());
        }
        ContractViolation broken = new ContractViolation(checked.exchange(), new Findings(failing), against);
        if (JudgedResponse.success(exchange.response())) {
            throw broken;
        }
        return new JudgedResponse(exchange.response(), Optional.of(broken));
    }

    private boolean fails(Finding finding) {
        // A request that was sent either passed the check, violates it on purpose, or contradicts an assumption only.
        boolean ours = finding.id().startsWith("request.");
        return finding.kind() == Finding.Kind.VIOLATION && !ours && !lenient;
    }

    /** A new token must be masked in the exchange that contains it, regardless of the field's name. */
    private void learnTokens(Exchange exchange) {
        if (!exchange.request().uri().getPath().endsWith("/auth/token")) {
            return;
        }
        try {
            JsonNode response = JSON.readTree(exchange.response().text());
            if (response instanceof ObjectNode object) {
                // It looks like a token, but support needs it to find a call.
                object.remove("requestId");
            }
            for (String field : List.of("access_token", "refresh_token")) {
                redaction.conceal(response.path(field).asText());
            }
            concealTokensIn(response);
        } catch (JsonProcessingException notJson) {
            // A response without JSON contains no token; the check reports its media type.
        }
    }

    private void concealTokensIn(JsonNode response) {
        response.forEach(this::concealTokensIn);
        if (response.isTextual() && TOKEN.matcher(response.textValue()).matches()) {
            redaction.conceal(response.textValue());
        }
    }

    private static ApiRequest ofContract(ApiRequest request, String prefix) {
        return prefix.isEmpty() ? request
                : new ApiRequest(request.method(), behind(prefix, request.uri()), request.headers(), request.body());
    }

    private static URI behind(String prefix, URI uri) {
        String rest = uri.getRawPath().substring(prefix.length());
        return URI.create(uri.getRawQuery() == null ? rest : rest + "?" + uri.getRawQuery());
    }
}
