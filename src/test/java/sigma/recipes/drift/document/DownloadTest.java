package sigma.recipes.drift.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api.json", exchange -> {
            byte[] body = String.valueOf(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        redirect("/moved", "/api.json?sig=SECRET1");
        redirect("/round", "/round?sig=SECRET2");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void redirect_is_followed_and_the_name_is_of_the_requested_document() {
        FetchedDocument download = FetchedDocument.of(address("/moved/today?sig=SECRET3"));

        assertThat(new String(download.bytes(), StandardCharsets.UTF_8), equalTo("sig=SECRET1"));
        assertThat(download.file(), equalTo("today"));
        assertThat(download.address(), equalTo(address("/moved/today?***")));
    }

    @Test
    void signature_is_sent_and_never_shown() {
        assertThat(new String(FetchedDocument.of(address("/api.json?sig=SECRET4")).bytes(), StandardCharsets.UTF_8),
                equalTo("sig=SECRET4"));
        assertThat(complaint(address("/none?sig=SECRET5#SECRET6")), not(containsString("SECRET")));
        assertThat(complaint("https://ana:SECRET7@127.0.0.1:1/none"), not(containsString("SECRET")));
        assertThat(complaint("https://exa mple.com/a?sig=SECRET8"), not(containsString("SECRET")));
    }

    @Test
    void number_of_redirects_is_limited() {
        assertThat(complaint(address("/round")), equalTo("The API document can't be used.\n  where:    " + address("/round")
                + "\n  expected: at most 5 redirects\n  actual:   more\n  fix:      download the document with a browser, and give its path"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/api.json?sig=SECRET", "ftp://example.com/a", "file:///etc/hostname", "https:///a",
        "http://127.0.0.1.example.com/a", "//example.com/a", "https://exa mple.com/?SECRET"})
    void redirect_must_lead_to_https_or_localhost(String target) {
        redirect("/away", target);

        String complaint = complaint(address("/away"));

        assertThat(complaint, containsString("expected: a redirect to a URL that starts with https://\n"));
        assertThat(complaint, not(containsString("SECRET")));
    }

    @Test
    void caller_provides_the_fix() {
        assertThat(assertThrows(DocumentProblem.class, () -> FetchedDocument.of(address("/none"), "set API_DOCUMENT"))
                .getMessage(),
                containsString("  actual:   the status 404\n  fix:      set API_DOCUMENT"));
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String complaint(String place) {
        return assertThrows(DocumentProblem.class, () -> FetchedDocument.of(place)).getMessage();
    }
}
