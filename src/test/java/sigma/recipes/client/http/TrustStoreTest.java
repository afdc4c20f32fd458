package sigma.recipes.client.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.token.Token;
import sigma.recipes.client.call.Transport;
import sigma.recipes.client.fixture.LoopbackApi;
import sigma.recipes.client.fixture.OwnCertificate;
import sigma.recipes.client.fixture.RecordingListener;
import sigma.recipes.client.fixture.StoppedClock;
import sigma.recipes.client.guard.OwnedIds;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.fixture.Proof;

@Tag(Proof.ONLY)
class TrustStoreTest {

    private static HttpsServer server;
    private static OwnCertificate own;

    @BeforeAll
    static void start() throws IOException {
        own = OwnCertificate.of("dns:localhost,ip:127.0.0.1");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own.server()));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] token = LoopbackApi.token("access-1", 3600).body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void self_signed_certificate_is_not_trusted() {
        Unreachable failure = assertThrows(Unreachable.class, () -> token(Network.standard()));

        assertThat(failure.trouble(), is(Unreachable.Trouble.TLS));
    }

    @Test
    void given_certificate_is_trusted() {
        Network trusting = Network.standard().trusting(List.of(own.certificate()));

        assertThat(token(trusting).value(), is("access-1"));
    }

    private static Token token(Network network) {
        URI root = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        ApiAccess access = new ApiAccess(root.resolve("/v2"), root.resolve("/v2/auth/token"), "id", "secret");
        try (Transport transport = new Transport(network, new StoppedClock())) {
            return SigmaClient.open(transport, new ClientConfig(access, CallPolicy.sandbox(), Contract.load(), new Redaction(),
                    new OwnedIds(), new RecordingListener())).session().token();
        }
    }
}
