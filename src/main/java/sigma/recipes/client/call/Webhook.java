package sigma.recipes.client.call;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import sigma.recipes.client.http.HttpRequest;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.http.Unreachable;

/**
 * Posts a JSON document to an address outside of the API, with the connections and retries of the client. Redirects are not
 * followed. If a response is lost, the receiver may get the document twice.
 */
public final class Webhook {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Network network;
    private final Sleeper clock;

    /**
     * Creates a webhook.
     *
     * @param network timeouts, proxy (if the host needs it) and certificate authorities
     */
    public Webhook(Network network, Sleeper clock) {
        this.network = network;
        this.clock = clock;
    }

    /**
     * Posts a document, and again after a temporary failure.
     *
     * @return why the document was not accepted, without any part of the address; empty if it was
     */
    public Optional<String> post(URI address, byte[] json) {
        return posted(address, json, (transport, request) -> new Retries(clock, transport.waits(), PATIENCE)
                .run("the notification", true, attempt -> sent(transport, request)));
    }

    /**
     * Posts a document without a second attempt, for a process that is about to end.
     *
     * @return why the document was not accepted, without any part of the address; empty if it was
     */
    public Optional<String> postOnce(URI address, byte[] json) {
        return posted(address, json, Webhook::sent);
    }

    private Optional<String> posted(URI address, byte[] json, BiFunction<Transport, HttpRequest, JudgedResponse> sending) {
        HttpRequest request = new HttpRequest("POST", address, Map.of("Accept", "*/*"), Optional.of(HttpRequest.Body.json(json)), true);
        try (Transport transport = new Transport(network, clock)) {
            transport.reportWaitsTo(wait -> { });
            JudgedResponse response = sending.apply(transport, request);
            int status = response.response().status();
            return JudgedResponse.success(response.response()) ? Optional.empty() : Optional.of("it responded with the status " + status);
        } catch (Unreachable lost) {
            return Optional.of(lost.words());
        }
    }

    private static JudgedResponse sent(Transport transport, HttpRequest request) {
        return new JudgedResponse(transport.send(request).exchange().response(), Optional.empty());
    }
}
