package sigma.recipes.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that block a server: each sends an incomplete request, or never reads its response. */
final class SlowClients implements AutoCloseable {

    private final int port;
    private final List<Socket> sockets = new ArrayList<>();

    SlowClients(int port) {
        this.port = port;
    }

    /** Opens connections, each of which sends a text and then nothing more. */
    void open(int count, String text) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket();
            // A small receive window, so that the server cannot finish sending a response that is not read.
            socket.setReceiveBufferSize(1024);
            sockets.add(socket);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Sends one more byte on each connection. */
    void sendOneMoreByte() throws IOException {
        for (Socket socket : sockets) {
            socket.getOutputStream().write('x');
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
