package sigma.recipes.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.contract.ApiRequest;
import sigma.recipes.contract.ApiResponse;

/** A sandbox behind a socket of the loopback interface: HTTP in, HTTP out, and nothing else. */
public final class SandboxServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
    private static final int THREADS = 8;
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    static {
        // Without it every answer waits for the other side's delayed acknowledgement: 177 requests a second at most.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Sandbox sandbox;
    private final HttpServer server;
    private final ExecutorService threads;

    private SandboxServer(Sandbox sandbox, HttpServer server) {
        this.sandbox = sandbox;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "sandbox");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to answer on the loopback interface.
     *
     * @param port the port, or 0 for a free one
     * @throws PortTaken where something else listens there, or the system forbids it
     */
    public static SandboxServer start(Sandbox sandbox, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            SandboxServer server = new SandboxServer(sandbox, http);
            http.setExecutor(server.threads);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (BindException taken) {
            throw new PortTaken(port, taken);
        } catch (IOException failure) {
            throw new IllegalStateException("The sandbox could not open a port: " + failure.getMessage(), failure);
        }
    }

    /** Returns the address of the API, such as {@code http://127.0.0.1:8080/v2}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/v2");
    }

    /** Returns where tokens are given out. */
    public URI tokenUrl() {
        return URI.create(baseUrl() + "/auth/token");
    }

    /** Returns the port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once; calls under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            byte[] body = http.getRequestBody().readNBytes(LARGEST_BODY + 1);
            ApiResponse answer = body.length > LARGEST_BODY
                    ? sandbox.refused(Refusal.tooLarge("The body is larger than " + LARGEST_BODY + " bytes"))
                    : sandbox.answer(request(http, body));
            answer.headers().forEach((name, values) -> values.forEach(value -> http.getResponseHeaders().add(name, value)));
            boolean hasBody = answer.body().length > 0 && !http.getRequestMethod().equals("HEAD");
            http.sendResponseHeaders(answer.status(), hasBody ? answer.body().length : -1);
            if (hasBody) {
                http.getResponseBody().write(answer.body());
            }
        } catch (ConnectionDropped planned) {
            LOG.debug("Connection dropped as planned");
        }
    }

    private static ApiRequest request(HttpExchange http, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        http.getRequestHeaders().forEach((name, values) ->
                headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new ApiRequest(http.getRequestMethod(), http.getRequestURI(), headers, body);
    }
}
