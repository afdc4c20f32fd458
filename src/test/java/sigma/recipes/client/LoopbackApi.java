package sigma.recipes.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** An API on loopback that answers what a test wrote down, and remembers what it was sent. */
final class LoopbackApi implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    LoopbackApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        answers("POST /v2/auth/token", token("access-1", 3600));
    }

    /** What a test wants answered. */
    record Answer(int status, String body, Map<String, String> headers) {

        static Answer json(int status, String body) {
            return new Answer(status, body, Map.of("Content-Type", "application/json"));
        }

        static Answer ok(String body) {
            return json(200, body);
        }

        static Answer refusal(int status, String code, String message) {
            return json(status, "{\"requestId\":\"7f0c2e1a-0000-4000-8000-000000000001\",\"message\":\"" + message
                    + "\",\"code\":\"" + code + "\"}");
        }

        static Answer html(int status, String title) {
            return new Answer(status, "<html><head><title>" + title + "</title></head></html>",
                    Map.of("Content-Type", "text/html"));
        }

        /** Closes the connection instead of answering. */
        static Answer hangUp() {
            return new Answer(0, "", Map.of());
        }

        /** Promises more bytes than it sends, then closes the connection. */
        Answer cutShort() {
            return with("X-Cut", "yes");
        }

        byte[] bytes() throws IOException {
            byte[] plain = body.getBytes(StandardCharsets.UTF_8);
            if (!headers.containsKey("Content-Encoding")) {
                return plain;
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(plain);
            }
            return packed.toByteArray();
        }

        boolean cut() {
            return headers.containsKey("X-Cut");
        }

        Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, body, more);
        }
    }

    /** What arrived. */
    record Seen(String method, URI uri, Map<String, List<String>> headers, String body, int port) {

        String route() {
            return method + " " + uri.getPath();
        }

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    static Answer token(String access, long seconds) {
        return Answer.ok("{\"access_token\":\"" + access + "\",\"refresh_token\":\"refresh-of-" + access
                + "\",\"token_type\":\"bearer\",\"expires_in\":" + seconds + "}");
    }

    /** Answers {@code route} with each of {@code wanted} in turn, and with the last one for good. */
    LoopbackApi answers(String route, Answer... wanted) {
        answers.put(route, new ArrayDeque<>(List.of(wanted)));
        return this;
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    List<Seen> seen(String route) {
        return seen.stream().filter(one -> one.route().equals(route)).toList();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Access access() {
        return access("client-1", "secret-1");
    }

    Access access(String id, String secret) {
        return new Access(URI.create(root() + "/v2"), URI.create(root() + "/v2/auth/token"), id, secret);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Seen arrived = new Seen(exchange.getRequestMethod(), exchange.getRequestURI(),
                Map.copyOf(exchange.getRequestHeaders()), body, exchange.getRemoteAddress().getPort());
        seen.add(arrived);
        Answer answer = next(arrived.route());
        if (answer.status() == 0) {
            // Leaving without an answer makes the server close the connection.
            throw new IOException("hang up");
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.bytes();
        int promised = answer.cut() ? bytes.length + 10 : bytes.length;
        exchange.sendResponseHeaders(answer.status(), promised == 0 ? -1 : promised);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Answer next(String route) {
        Deque<Answer> left = answers.getOrDefault(route, new ArrayDeque<>());
        synchronized (left) {
            if (left.isEmpty()) {
                return Answer.refusal(404, "not_found", "no answer written down for " + route);
            }
            return left.size() > 1 ? left.remove() : left.peek();
        }
    }
}
