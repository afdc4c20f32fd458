package sigma.recipes.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes to a local port and returns the received bytes, without a client library. */
public final class RawHttp {

    private static final int PATIENCE = 20_000;

    private RawHttp() {
    }

    /** Sends text and returns everything received until the server closes the connection. */
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

    /** Returns the content length that a response declares. */
    static int contentLength(String response) {
        Matcher length = Pattern.compile("(?i)\r\ncontent-length: (\\d+)").matcher(response);
        return length.find() ? Integer.parseInt(length.group(1)) : -1;
    }
}
