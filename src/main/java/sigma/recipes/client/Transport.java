package sigma.recipes.client;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.ProxySpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.ContractCheck;

/**
 * What all clients of a process share: connections, tokens, compiled contract checks. Safe for threads. This is the
 * one place that sends, and {@link Wire} has all of it inspected.
 */
public final class Transport implements AutoCloseable {

    private final Network network;
    private final Pace pace;
    private final HttpPool pool;
    private final Optional<ProxySpecification> proxy;
    private final RestAssuredConfig reading;
    private final RestAssuredConfig writing;
    private final Map<TokenSlot.Credentials, TokenSlot> tokens = new ConcurrentHashMap<>();
    private final Map<TokenSlot.Credentials, MemberId> owners = new ConcurrentHashMap<>();
    private final Map<Held, ContractCheck> checks = new ConcurrentHashMap<>();
    private final Answers answers = new Answers();

    Transport(Network network, Pace pace) {
        this.network = network;
        this.pace = pace;
        pool = new HttpPool(network);
        proxy = ProxyRule.of(network);
        reading = config(false);
        writing = config(true);
    }

    /**
     * Opens the way to the network; no connection is made yet.
     */
    public static Transport open(Network network) {
        return new Transport(network, Pace.real());
    }

    /** Closes all connections. Clients over this transport are of no use afterwards. */
    @Override
    public void close() {
        pool.close();
    }

    /**
     * Sends one request once.
     *
     * @return what saw the exchange
     * @throws Unreachable where no complete answer came
     */
    ExchangeFilter send(Outgoing outgoing) {
        ExchangeFilter filter = new ExchangeFilter();
        RequestSpecBuilder spec = new RequestSpecBuilder()
                .setConfig(outgoing.reads() ? reading : writing)
                .setUrlEncodingEnabled(false)
                .addHeaders(outgoing.headers())
                .addFilter(filter);
        proxy.ifPresent(spec::setProxy);
        if (outgoing.body() instanceof Outgoing.Body.Json json) {
            spec.setContentType("application/json").setBody(json.bytes());
        } else if (outgoing.body() instanceof Outgoing.Body.Form form) {
            // The encoding of addresses is off, and REST Assured would leave the form as it is too.
            spec.setUrlEncodingEnabled(true).setContentType("application/x-www-form-urlencoded")
                    .addFormParams(form.fields());
        } else {
            spec.noContentType();
        }
        try {
            RestAssured.given().spec(spec.build()).request(outgoing.method(), outgoing.uri());
            return filter;
        } catch (Exception failure) {
            throw Unreachable.because(outgoing.method(), outgoing.uri(), failure, network);
        }
    }

    Pace pace() {
        return pace;
    }

    Answers answers() {
        return answers;
    }

    TokenSlot tokens(Access access) {
        return tokens.computeIfAbsent(TokenSlot.Credentials.of(access), credentials -> new TokenSlot(pace));
    }

    /** Returns who owns credentials; {@code lookUp} is asked the first time. */
    MemberId owner(Access access, Supplier<MemberId> lookUp) {
        TokenSlot.Credentials credentials = TokenSlot.Credentials.of(access);
        MemberId known = owners.get(credentials);
        if (known == null) {
            known = lookUp.get();
            owners.put(credentials, known);
        }
        return known;
    }

    /** Returns the check for a contract; one for all clients, since it keeps what it compiled. */
    ContractCheck check(Contract contract, ContractCheck.Against against) {
        return checks.computeIfAbsent(new Held(contract, against), held -> new ContractCheck(held.contract(), held.against()));
    }

    /** What answers are held to. */
    private record Held(Contract contract, ContractCheck.Against against) {
    }

    private RestAssuredConfig config(boolean looksBeforeUse) {
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(() -> pool.client(looksBeforeUse)))
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }
}
