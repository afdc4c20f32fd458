package sigma.recipes.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Redaction;

/** The certificate is made with the JDK's keytool for each run, so that no key lies in the repository. */
class TrustTest {

    private static final String PASSWORD = "loopback";

    @TempDir
    static Path folder;
    private static HttpsServer server;
    private static Path store;

    @BeforeAll
    static void start() throws Exception {
        store = folder.resolve("loopback.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "loopback", "-keyalg", "EC", "-dname", "CN=loopback", "-ext",
                "san=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(),
                "-storepass", PASSWORD).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said, keytool.waitFor(), is(0));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
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
    void a_certificate_that_nobody_vouches_for_is_not_trusted() {
        Unreachable told = assertThrows(Unreachable.class, () -> token(Network.standard()));

        assertThat(told.trouble(), is(Unreachable.Trouble.TLS));
    }

    @Test
    void a_certificate_that_was_given_is_trusted() throws Exception {
        X509Certificate own = (X509Certificate) KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray())
                .getCertificate("loopback");
        Network trusting = Network.standard().trusting(List.of(own));

        assertThat(token(trusting).value(), is("access-1"));
    }

    private static Token token(Network network) {
        URI root = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        Access access = new Access(root.resolve("/v2"), root.resolve("/v2/auth/token"), "id", "secret");
        try (Transport transport = new Transport(network, new StoppedClock())) {
            return SigmaClient.open(transport, new Terms(access, Conduct.sandbox(), Contract.load(), new Redaction(),
                    new OwnedIds(), new Notes())).session().token();
        }
    }
}
