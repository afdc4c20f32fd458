package sigma.recipes.client.call;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sigma.recipes.client.http.DownloadNotSaved;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.client.http.ExchangeFilter;
import sigma.recipes.client.http.ExchangeTrace;
import sigma.recipes.client.http.HttpConnections;
import sigma.recipes.client.http.HttpRequest;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.RateLimits;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.http.WaitNotices;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ResponseMapper;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.token.SharedCredentials;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.deviation.Deviations;

/**
 * What all clients of a process share: connections, tokens and compiled contract checks. Thread-safe. It alone sends
 * requests, and {@link ApiExecutor} has each exchange inspected.
 */
public final class Transport implements AutoCloseable {

    private final Network network;
    private final Sleeper clock;
    private final WaitNotices waits;
    private volatile DownloadProgress progress = DownloadProgress.SILENT;
    private volatile ExchangeTrace trace = ExchangeTrace.SILENT;
    private volatile Optional<Path> sharing = Optional.empty();
    private final RateLimits limits;
    private final HttpConnections connections;
    private final RestAssuredConfig config = RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
            .defaultContentCharset(StandardCharsets.UTF_8).appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private final Map<TokenSlot.Credentials, TokenSlot> tokens = new ConcurrentHashMap<>();
    private final Map<TokenSlot.Credentials, SharedCredentials> shared = new ConcurrentHashMap<>();
    private final Map<TokenSlot.Credentials, MemberId> owners = new ConcurrentHashMap<>();
    private final Map<Held, ContractCheck> checks = new ConcurrentHashMap<>();
    private final ResponseMapper responses = new ResponseMapper();

    /** Creates a transport with the given clock, for tests. */
    public Transport(Network network, Sleeper clock) {
        this.network = network;
        this.clock = clock;
        waits = new WaitNotices(clock);
        limits = new RateLimits(clock, waits);
        connections = new HttpConnections(network);
    }

    /** Sets up the network without opening a connection. */
    public static Transport open(Network network) {
        return new Transport(network, Sleeper.real());
    }

    /** Closes all connections. Clients of this transport can no longer be used. */
    @Override
    public void close() {
        connections.close();
    }

    /**
     * Sends one request once.
     *
     * @return the filter that recorded the exchange
     * @throws Unreachable      if there was no complete response
     * @throws DownloadNotSaved if the file of a download can't be written
     */
    ExchangeFilter send(HttpRequest outgoing) {
        ExchangeFilter filter = new ExchangeFilter(connections, outgoing.uri(), outgoing.download());
        // No RequestSpecBuilder: it would create a second specification and merge it into this one. REST Assured traverses the
        // specification for each filter (CSRF tokens included), and the path part by part, which it also decodes, so that a tag
        // name with a blank would not be an address any more. The filter has the full address; REST Assured gets the host only.
        RequestSpecification spec = RestAssured.given().config(config).urlEncodingEnabled(false).disableCsrf()
                .baseUri(outgoing.uri().getScheme() + "://" + outgoing.uri().getRawAuthority()).headers(headers(outgoing)).filter(filter);
        outgoing.body().ifPresentOrElse(body -> spec.body(body.bytes()), spec::noContentType);
        trace.sending(outgoing);
        long start = System.nanoTime();
        try {
            spec.request(outgoing.method(), "");
            trace.received(outgoing, filter.exchange().response().status(), filter.took());
            return filter;
        } catch (DownloadNotSaved full) {
            throw full;
        } catch (Exception failure) {
            trace.unreceived(outgoing, Duration.ofNanos(System.nanoTime() - start));
            throw Unreachable.because(outgoing, failure, network);
        }
    }

    private static Headers headers(HttpRequest outgoing) {
        List<Header> headers = new ArrayList<>();
        outgoing.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        outgoing.body().ifPresent(body -> headers.add(new Header("Content-Type", body.type())));
        return new Headers(headers);
    }

    /** Sends notices about waiting, a line each, to {@code listener}. */
    public void reportWaitsTo(Consumer<String> listener) {
        waits.reportTo(listener);
    }

    /** Notifies {@code listener} of the progress of downloads. */
    public void reportProgressTo(DownloadProgress listener) {
        progress = listener;
    }

    /** Registers a follower of each request. */
    public void follow(ExchangeTrace follower) {
        trace = follower;
    }

    DownloadProgress progress() {
        return progress;
    }

    RateLimits limits() {
        return limits;
    }

    WaitNotices waits() {
        return waits;
    }

    Sleeper clock() {
        return clock;
    }

    ResponseMapper responses() {
        return responses;
    }

    TokenSlot tokens(ApiAccess access) {
        return tokens.computeIfAbsent(TokenSlot.Credentials.of(access), credentials -> new TokenSlot(clock, waits, shared(access)));
    }

    /**
     * Shares tokens and request budgets with other processes, through files of a folder. Call it before the first client is
     * created.
     */
    public void share(Path folder) {
        sharing = Optional.of(folder);
    }

    /** Returns the state shared by processes with the same credentials. */
    Optional<SharedCredentials> shared(ApiAccess access) {
        return sharing.map(folder -> shared.computeIfAbsent(TokenSlot.Credentials.of(access), credentials -> new SharedCredentials(folder,
                credentials.tokenUrl(), credentials.clientId(), credentials.clientSecret())));
    }

    /** Returns the owner of credentials; calls {@code lookUp} the first time. */
    MemberId owner(ApiAccess access, Supplier<MemberId> lookUp) {
        TokenSlot.Credentials credentials = TokenSlot.Credentials.of(access);
        MemberId known = owners.get(credentials);
        if (known == null) {
            known = lookUp.get();
            owners.put(credentials, known);
        }
        return known;
    }

    /** Returns the check for a contract, which all clients share since it caches compiled schemas. */
    ContractCheck check(Contract contract, ContractCheck.Against against, Deviations known) {
        return checks.computeIfAbsent(new Held(contract, against, known),
                held -> new ContractCheck(held.contract(), held.against(), held.known()));
    }

    /** The key of a contract check. */
    private record Held(Contract contract, ContractCheck.Against against, Deviations known) {
    }
}
