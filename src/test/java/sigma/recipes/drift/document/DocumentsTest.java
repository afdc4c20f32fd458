package sigma.recipes.drift.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.drift.fixture.BookDocuments;

class DocumentsTest {

    private static final String BOOKS = "openapi: 3.1.0\npaths: {/books: {get: {operationId: getBook, responses: {'200': {description: ''%s}}}}}\n";

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> new Thread(task).start());
        response("/good.yaml", 200, BOOKS.formatted(""));
        response("/split.yaml", 200, BOOKS.formatted(", content: {application/json: {schema: {$ref: 'book.yaml'}}}"));
        response("/gone.yaml", 404, "nothing");
        server.createContext("/huge.yaml", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] mebibyte = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) {
                exchange.getResponseBody().write(mebibyte);
            }
            exchange.close();
        });
        server.createContext("/never.yaml", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('o');
            exchange.getResponseBody().flush();
            waitUntilStopped();
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void document_is_downloaded_from_localhost() {
        assertThat(BookDocuments.changes(Documents.read(address("/good.yaml")), Documents.read(address("/good.yaml"))), empty());
        assertThat(Documents.read(address("/good.yaml")).name(), equalTo("good.yaml"));
    }

    @Test
    void downloaded_document_may_not_reference_files() {
        assertThat(Documents.read(address("/split.yaml")).findings().stream().map(DocumentFinding::message).toList(), equalTo(List.of(
                "the reference \"book.yaml\" leads to another file, and the document was given alone; the place is not compared")));
    }

    @Test
    void other_status_is_refused() {
        assertThat(complaint(address("/gone.yaml")).lines().toList().get(3), equalTo("  actual:   the status 404"));
    }

    @Test
    void oversized_document_is_not_read() {
        assertThat(complaint(address("/huge.yaml")), equalTo("The API document can't be used.\n  where:    " + address("/huge.yaml")
                + "\n  expected: at most 32 MiB\n  actual:   more\n  fix:      download the document with a browser, and give its path"));
    }

    @Test
    void endless_response_times_out() {
        DocumentProblem problem = assertThrows(DocumentProblem.class,
                () -> FetchedDocument.of(address("/never.yaml"), "give a file", Duration.ofMillis(300)));

        assertThat(problem.getMessage().lines().toList().get(3), equalTo("  actual:   none that ended"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/a.yaml", "ftp://example.com/a.yaml", "file:///etc/hostname",
        "https:///a.yaml", "https://exa mple.com/a.yaml", "http://127.0.0.1.example.com/a.yaml", "http://localhost@example.com/a.yaml"})
    void other_addresses_are_refused(String address) {
        assertThat(complaint(address), equalTo("The API document can't be used.\n  where:    " + address.replace("localhost@", "***@")
                + "\n  expected: a URL that starts with https://\n  actual:   " + address.replace("localhost@", "***@")
                + "\n  fix:      download the document with a browser, and give its path"));
    }

    @Test
    void unresponsive_host_is_named() {
        server.stop(0);

        assertThat(complaint(address("/good.yaml")), startsWith("The API document can't be used.\n  where:    " + address("/good.yaml")
                + "\n  expected: a response\n  actual:   nothing accepts connections there"));
    }

    @Test
    void missing_file_is_refused(@TempDir Path folder) {
        assertThat(complaint(folder.resolve("none.yaml").toString()).lines().toList().get(3), equalTo("  actual:   no such file"));
        assertThat(complaint(folder.toString()).lines().toList().get(3), equalTo("  actual:   a folder"));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void response(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void waitUntilStopped() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String complaint(String place) {
        return assertThrows(DocumentProblem.class, () -> Documents.read(place)).getMessage();
    }
}
