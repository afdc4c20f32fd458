package sigma.recipes.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** An API on loopback that goes wrong in the ways that networks do. The token endpoint works unless a fault is for it. */
final class FaultServer implements AutoCloseable {

    static final String TOKEN_PATH = "/v2/auth/token";
    private static final String TOKEN = ok(LoopbackApi.token("access-1", 3600).body());

    private final ServerSocket door;
    private final String faulty;
    private final List<Reply> replies;
    private final List<RawHttp.Request> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What becomes of one request; a socket that it leaves open is used again. */
    interface Reply {

        void to(Socket socket) throws IOException;

        static Reply text(String answer) {
            return socket -> RawHttp.write(socket, answer);
        }
    }

    /**
     * Starts a server.
     *
     * @param tls     what it speaks TLS with, if it does
     * @param faulty  the path whose requests get {@code replies}, one after the other, and the last one for good
     */
    FaultServer(Optional<SSLContext> tls, String faulty, List<Reply> replies) throws IOException {
        door = tls.isEmpty() ? new ServerSocket(0, 50, InetAddress.getLoopbackAddress())
                : tls.get().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.faulty = faulty;
        this.replies = replies;
        threads.submit(() -> {
            while (!door.isClosed()) {
                Socket socket = door.accept();
                threads.submit(() -> {
                    serve(socket);
                    return null;
                });
            }
            return null;
        });
    }

    static String ok(String body) {
        return answer("200 OK", "application/json", body);
    }

    static String answer(String status, String type, String body, String... headers) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n"
                + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n" + body;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Returns how often the faulty path was asked for. */
    int asked() {
        return (int) seen.stream().filter(request -> request.path().equals(faulty)).count();
    }

    private void serve(Socket socket) throws IOException {
        try (socket) {
            for (Optional<RawHttp.Request> request = RawHttp.next(socket.getInputStream()); request.isPresent();
                    request = RawHttp.next(socket.getInputStream())) {
                seen.add(request.get());
                if (request.get().path().equals(faulty)) {
                    replies.get(Math.min(asked(), replies.size()) - 1).to(socket);
                } else {
                    RawHttp.write(socket, TOKEN);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
