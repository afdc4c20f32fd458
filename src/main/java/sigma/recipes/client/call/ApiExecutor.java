package sigma.recipes.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.client.guard.WriteGuard;
import sigma.recipes.client.http.Download;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.client.http.HttpRequest;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.model.Caller;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ResponseMapper;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.request.FieldPaths;
import sigma.recipes.client.token.Token;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiResponse;

/** Executes the calls of one client: checks the write guard, adds the token, retries where safe, and throws refusals. */
public final class ApiExecutor {

    private static final int UNAUTHORIZED = 401;

    private final Transport transport;
    private final ClientConfig config;
    private final ExchangeInspection inspection;
    private final ExchangeSender exchanges;
    private final TokenSlot tokens;
    private final TokenEndpoint tokenEndpoint;
    private final WriteGuard guard;
    private final LostResponses lostResponses;

    /** Creates the executor of one client. */
    public ApiExecutor(Transport transport, ClientConfig config) {
        this.transport = transport;
        this.config = config;
        ContractCheck.Against against = config.policy().real() ? ContractCheck.Against.REAL : ContractCheck.Against.SANDBOX;
        inspection = new ExchangeInspection(config, transport.check(config.contract(), against, config.known()), against);
        tokens = transport.tokens(config.access());
        tokenEndpoint = new TokenEndpoint(this, config.access(), operation(TokenSlot.SIGN_IN));
        guard = new WriteGuard(config.policy(), config.owned(), this::owner);
        exchanges = new ExchangeSender(transport, inspection, guard);
        lostResponses = new LostResponses(transport.clock(), transport.waits());
        config.redaction().conceal(config.access().clientSecret());
    }

    /**
     * Returns an operation of the contract.
     *
     * @throws IllegalArgumentException if the contract has no such operation
     */
    public Operation operation(String id) {
        return config.contract().operation(id).orElseThrow(
                () -> new IllegalArgumentException("The contract has no operation \"" + id + "\""));
    }

    /**
     * Sends a call and returns its successful response.
     *
     * @throws Refusal       if the API rejected the call
     * @throws Unreachable   if there was no response
     * @throws WriteBlocked if this run may not make the call
     */
    public ApiResponse send(ApiCall call) {
        return send(call, Optional.empty());
    }

    /**
     * Sends a reading call whose response may be large: the body of a 200 is written to a file, and the response has its
     * size and digest. A retry overwrites the file.
     *
     * @throws Refusal          if the API rejected the call
     * @throws Unreachable      if there was no complete response
     * @throws sigma.recipes.client.http.DownloadNotSaved if the file can't be written
     */
    public ApiResponse download(ApiCall call, Download into) {
        return send(call, Optional.of(into));
    }

    private ApiResponse send(ApiCall call, Optional<Download> download) {
        if (download.isEmpty()) {
            // A call that is not sent needs no permission.
            Optional<ApiResponse> earlier = config.listener().journal().earlier(call);
            if (earlier.isPresent()) {
                return success(call.operation(), new JudgedResponse(earlier.get(), Optional.empty()));
            }
        }
        try {
            guard.requireAllowed(call);
        } catch (WriteBlocked why) {
            config.listener().blocked(why);
            throw why;
        }
        return lostResponses.send(call, config.listener().journal(), () -> attempted(call, download));
    }

    private ApiResponse attempted(ApiCall call, Optional<Download> download) {
        Token token = config.listener().signingIn(() -> tokens.current(tokenEndpoint));
        JudgedResponse judged = exchanged(call, token, 0, download);
        if (judged.response().status() == UNAUTHORIZED) {
            // The API did not process it, so any call may be repeated, but only once.
            judged = exchanged(call, config.listener().signingIn(() -> tokens.insteadOf(token, tokenEndpoint)), 1, download);
        }
        return success(call.operation(), judged);
    }

    /** Sends a reading call with the given token, which is never replaced, and maps the successful response. */
    public <T> T read(ApiCall call, Token token, Class<T> type) {
        return read(call.operation(), success(call.operation(), exchanged(call, token, 0, Optional.empty())), type);
    }

    /** Sends a call and maps the successful response to a record. */
    public <T> T read(ApiCall call, Class<T> type) {
        return read(call.operation(), send(call), type);
    }

    /** Maps a successful response to a record and reports which fields were read. */
    public <T> T read(Operation operation, ApiResponse response, Class<T> type) {
        JsonNode body = transport.responses().tree(operation, response);
        T record = transport.responses().map(operation, body, type);
        reportRead(operation, response.status(), body, transport.responses().fields(type));
        return record;
    }

    /** Reports that {@code fields} of a response were read, as far as they are present. */
    void reportRead(Operation operation, int status, JsonNode body, Set<String> fields) {
        config.listener().read(operation, status, FieldPaths.present(body, fields));
    }

    /** Returns the mapper of responses. */
    public ResponseMapper responses() {
        return transport.responses();
    }

    /** Sends a token request, which needs no guard and no token, and has its own rate limit. */
    ApiResponse token(Operation operation, Map<String, String> form) {
        HttpRequest request = new HttpRequest("POST", config.access().tokenUrl(), Map.of("Accept", "application/json"),
                Optional.of(HttpRequest.Body.form(form)), true);
        inspection.beforeSending(request.request(), config.access().tokenRoot().getRawPath());
        return success(operation, exchanges.send(operation, request, 0, config.access().tokenRoot(),
                new ExchangeSender.Moments(tokens::space, response -> { })));
    }

    /** Returns the token that all clients of the same credentials share. */
    public TokenSlot tokens() {
        return tokens;
    }

    /** Returns the endpoint that issues tokens. */
    public TokenEndpoint tokenEndpoint() {
        return tokenEndpoint;
    }

    /** Returns the clock. */
    public Sleeper clock() {
        return transport.clock();
    }

    /** Returns the listener of download progress. */
    public DownloadProgress progress() {
        return transport.progress();
    }

    Instant now() {
        return transport.clock().now();
    }

    /** Returns the configuration of the client. */
    public ClientConfig config() {
        return config;
    }

    /** Runs {@code act}, whose requests may violate the contract on purpose, and requires that it is refused. */
    public <T> T deliberately(Supplier<T> act) {
        try {
            inspection.forgivingRequests(act);
        } catch (Refusal refusal) {
            // A failed sign-in is not a refusal of the mistake.
            if (!refusal.ofSignIn() && refusal.status() >= 400 && refusal.status() < 500) {
                refusal.requireConformance();
                throw refusal;
            }
            throw ExpectedRefusalMissing.other(refusal);
        }
        throw ExpectedRefusalMissing.success();
    }

    private JudgedResponse exchanged(ApiCall call, Token token, int sentBefore, Optional<Download> download) {
        CallJournal journal = config.listener().journal();
        HttpRequest request = outgoing(call, token, download);
        inspection.beforeSending(request.request(), config.access().root().getRawPath());
        journal.sending(call);
        return exchanges.send(call.operation(), request, sentBefore, config.access().root(),
                new ExchangeSender.Moments(() -> turn(call.operation()), response -> journal.received(call, response)));
    }

    /** The sandbox has no limits unless they are enabled. */
    private void turn(Operation operation) {
        if (config.policy().real()) {
            transport.limits().turn(operation.id(), transport.shared(config.access()).map(others -> others::turn));
        }
    }

    private HttpRequest outgoing(ApiCall call, Token token, Optional<Download> download) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", download.isPresent() ? "*/*" : "application/json");
        headers.put("Authorization", "Bearer " + token.value());
        return new HttpRequest(call.operation().method(), call.uri(config.access().root()), headers,
                call.body().map(json -> HttpRequest.Body.json(responses().bytes(json))), call.reads(), download);
    }

    private ApiResponse success(Operation operation, JudgedResponse judged) {
        if (!JudgedResponse.success(judged.response())) {
            throw Refusal.of(operation, judged, config.redaction()::masked, now());
        }
        return judged.response();
    }

    private MemberId owner() {
        return transport.owner(config.access(), () -> read(ApiCall.of(operation("whoAmI")), Caller.class).id());
    }
}
