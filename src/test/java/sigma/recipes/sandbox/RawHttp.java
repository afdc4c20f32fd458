package sigma.recipes.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to a port of this machine, and the bytes that come back, whatever a client library would say of them. */
public final class RawHttp {

    private static final int PATIENCE = 20_000;

    private RawHttp() {
    }

    /** Sends text and returns what comes until the other side ends the connection. */
    static String send(int port, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the body of a response. */
    static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    /** Returns the length that a response promises for its body. */
    static int promised(String response) {
        Matcher length = Pattern.compile("(?i)\r\ncontent-length: (\\d+)").matcher(response);
        return length.find() ? Integer.parseInt(length.group(1)) : -1;
    }
}
