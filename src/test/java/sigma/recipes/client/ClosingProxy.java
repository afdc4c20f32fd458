package sigma.recipes.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes bytes on to a port of this machine, and closes kept connections on demand, as a server does with old ones. */
final class ClosingProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> kept = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ClosingProxy(int port) throws IOException {
        threads.submit(() -> {
            while (!door.isClosed()) {
                Socket near = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
                kept.add(near);
                threads.submit(() -> near.getInputStream().transferTo(far.getOutputStream()));
                threads.submit(() -> far.getInputStream().transferTo(near.getOutputStream()));
            }
            return null;
        });
    }

    Access access(Access direct) {
        String root = "http://127.0.0.1:" + door.getLocalPort();
        return new Access(URI.create(root + "/v2"), URI.create(root + "/v2/auth/token"), direct.clientId(),
                direct.clientSecret());
    }

    void closeKept() throws IOException {
        for (Socket near : kept) {
            near.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
        closeKept();
    }
}
