package sigma.recipes.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** No complete answer came. The cause is left out: it may quote what was sent. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong on the way. */
    public enum Trouble {
        /** The name of the host is not known. */
        UNKNOWN_HOST("its name is not known in this network", "check baseURL, the network and HTTPS_PROXY"),
        /** Nobody listens there. */
        REFUSED("nothing accepts connections there", "check the host and the port of baseURL, and HTTPS_PROXY"),
        /** Connecting or answering took too long. */
        TIMEOUT("nothing came in time", "try again later; check the network and HTTPS_PROXY"),
        /** No safe connection could be made. */
        TLS("no safe connection: its certificate is not trusted or not for this name, or it does not speak TLS",
                "where a company's proxy reads along, name its certificate authority in TRUST_STORE"),
        /** The connection broke before the answer was complete. */
        LOST("the connection broke before the answer was complete", "try again");

        private final String words;
        private final String advice;

        Trouble(String words, String advice) {
            this.words = words;
            this.advice = advice;
        }
    }

    private final String host;
    private final Trouble trouble;

    private Unreachable(String method, URI uri, Trouble trouble, Network network) {
        super("Sigma can't be reached at " + uri.getAuthority()
                + "\n  at        " + method + " " + uri.getPath()
                + "\n  expected  a connection within " + network.connectTimeout().toSeconds() + " s and an answer within "
                + network.readTimeout().toSeconds() + " s"
                + "\n  came      " + trouble.words
                + "\n  to do     " + advice(method, trouble));
        this.host = uri.getAuthority();
        this.trouble = trouble;
    }

    /**
     * Makes one of what the HTTP client threw.
     *
     * @throws IllegalStateException where {@code failure} has nothing to do with the network
     */
    static Unreachable because(String method, URI uri, Exception failure, Network network) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return new Unreachable(method, uri, trouble(io), network);
            }
        }
        throw new IllegalStateException("The HTTP client failed on " + method + " " + uri.getPath(), failure);
    }

    /** Returns the host, with its port where the address names one. */
    public String host() {
        return host;
    }

    /** Returns what went wrong. */
    public Trouble trouble() {
        return trouble;
    }

    private static Trouble trouble(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return Trouble.UNKNOWN_HOST;
        }
        // Connecting too slowly is an InterruptedIOException in Apache's client, as reading too slowly is in the JDK.
        if (failure instanceof InterruptedIOException) {
            return Trouble.TIMEOUT;
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return Trouble.REFUSED;
        }
        return failure instanceof SSLException ? Trouble.TLS : Trouble.LOST;
    }

    private static String advice(String method, Trouble trouble) {
        boolean unsure = !method.equals("GET") && (trouble == Trouble.LOST || trouble == Trouble.TIMEOUT);
        return unsure ? "see whether it happened before you try again: the request may have arrived" : trouble.advice;
    }
}
