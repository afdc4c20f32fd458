package sigma.recipes.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy of a company: every name leads to one port of this machine. */
final class ConnectProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final Optional<String> user;
    private final FaultServer.Reply established;
    private final List<RawHttp.Request> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * Starts a proxy.
     *
     * @param user        {@code user:password} that it wants, if it wants any
     * @param established what it answers instead of the plain 200 that Squid gives, without Content-Length
     */
    ConnectProxy(int target, Optional<String> user, Optional<FaultServer.Reply> established) throws IOException {
        this.target = target;
        this.user = user;
        this.established = established.orElse(FaultServer.Reply.text("HTTP/1.1 200 Connection established\r\n\r\n"));
        threads.submit(() -> {
            while (!door.isClosed()) {
                Socket near = door.accept();
                threads.submit(() -> {
                    serve(near);
                    return null;
                });
            }
            return null;
        });
    }

    URI way(String userInfo) {
        return URI.create("http://" + userInfo + "127.0.0.1:" + door.getLocalPort());
    }

    /** Returns what was asked of it, such as {@code CONNECT api.sigma.example:443}. */
    List<String> asked() {
        return seen.stream().map(request -> request.method() + " " + request.target()).toList();
    }

    private void serve(Socket near) throws IOException {
        try (near) {
            Optional<RawHttp.Request> request = RawHttp.next(near.getInputStream());
            while (request.isPresent() && !mayPass(request.get())) {
                seen.add(request.get());
                RawHttp.write(near, FaultServer.answer("407 Proxy Authentication Required", "text/html", "<title>Who?</title>",
                        "Proxy-Authenticate: Basic realm=\"company\""));
                request = RawHttp.next(near.getInputStream());
            }
            if (request.isPresent()) {
                seen.add(request.get());
                established.to(near);
                tunnel(near);
            }
        }
    }

    private boolean mayPass(RawHttp.Request request) {
        return user.map(wanted -> ("Basic " + Base64.getEncoder().encodeToString(wanted.getBytes(StandardCharsets.UTF_8)))
                .equals(request.headers().get("proxy-authorization"))).orElse(true);
    }

    private void tunnel(Socket near) throws IOException {
        try (Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            threads.submit(() -> near.getInputStream().transferTo(far.getOutputStream()));
            far.getInputStream().transferTo(near.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
