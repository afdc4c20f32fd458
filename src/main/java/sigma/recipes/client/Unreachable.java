package sigma.recipes.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** No complete answer of the API came. The cause is left out: it may quote what was sent. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<Integer> OUTAGES = Set.of(502, 503, 504);
    private static final int PROXY_AUTHENTICATION = 407;

    /** What went wrong on the way. */
    public enum Trouble {
        /** The name of the host is not known. */
        UNKNOWN_HOST("its name is not known in this network", "check baseURL, the network and HTTPS_PROXY"),
        /** Nothing listens there. */
        REFUSED("nothing accepts connections there", "check the host and the port of baseURL, and HTTPS_PROXY"),
        /** Connecting took too long; nothing was sent. */
        CONNECT_TIMEOUT("no connection in time", "try again later; check the network and HTTPS_PROXY"),
        /** Answering took too long. */
        TIMEOUT("nothing came in time", "try again later; check the network and HTTPS_PROXY"),
        /** No safe connection could be made. */
        TLS("no safe connection: its certificate is not trusted or not for this name, or it does not speak TLS",
                "where a company's proxy reads along, name its certificate authority in TRUST_STORE"),
        /** The proxy answered instead of opening the way; nothing reached the API. */
        PROXY("the proxy did not open the way", "ask whoever runs the proxy whether it may reach this host"),
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
    private final int proxyStatus;
    private final boolean mayHaveArrived;

    private Unreachable(Outgoing request, Trouble trouble, int proxyStatus, Network network) {
        super("Sigma can't be reached at " + request.uri().getAuthority()
                + "\n  at        " + request.method() + " " + request.uri().getPath()
                + "\n  expected  " + expected(trouble, network)
                + "\n  came      " + words(trouble, proxyStatus, network)
                + "\n  to do     " + advice(request, trouble, proxyStatus, network));
        this.host = request.uri().getAuthority();
        this.trouble = trouble;
        this.proxyStatus = proxyStatus;
        this.mayHaveArrived = unsure(request, trouble);
    }

    /**
     * Makes one of what the HTTP client threw.
     *
     * @throws IllegalStateException where {@code failure} has nothing to do with the network
     */
    static Unreachable because(Outgoing request, Exception failure, Network network) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProxyRefused refused) {
                return new Unreachable(request, Trouble.PROXY, refused.status(), network);
            }
            if (cause instanceof IOException io) {
                return new Unreachable(request, trouble(io), 0, network);
            }
        }
        throw new IllegalStateException("The HTTP client failed on " + request.method() + " " + request.uri().getPath(),
                failure);
    }

    /** Returns the host, with its port where the address names one. */
    public String host() {
        return host;
    }

    /** Returns what went wrong. */
    public Trouble trouble() {
        return trouble;
    }

    /** Returns whether the request was a write that the API may have carried out, although no answer came. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /** Returns whether another try may go better, and does no harm. */
    boolean worthRepeating(boolean safe) {
        return switch (trouble) {
            case LOST, TIMEOUT -> safe;
            case CONNECT_TIMEOUT -> true;
            case PROXY -> OUTAGES.contains(proxyStatus);
            case UNKNOWN_HOST, REFUSED, TLS -> false;
        };
    }

    /** Says why there was no answer, for people. */
    String words() {
        return words(trouble, proxyStatus, Network.standard());
    }

    private static Trouble trouble(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return Trouble.UNKNOWN_HOST;
        }
        if (failure instanceof ConnectTimeoutException) {
            return Trouble.CONNECT_TIMEOUT;
        }
        if (failure instanceof InterruptedIOException) {
            return Trouble.TIMEOUT;
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return Trouble.REFUSED;
        }
        // What breaks after the handshake is a broken connection, inside of TLS too.
        boolean broke = failure.getCause() instanceof SocketException || failure.getCause() instanceof EOFException;
        return failure instanceof SSLException && !(broke && !(failure instanceof SSLHandshakeException))
                ? Trouble.TLS : Trouble.LOST;
    }

    private static String expected(Trouble trouble, Network network) {
        return trouble == Trouble.PROXY ? "a way through the proxy"
                : "a connection within " + network.connectTimeout().toSeconds() + " s and an answer within "
                        + network.readTimeout().toSeconds() + " s";
    }

    private static String words(Trouble trouble, int proxyStatus, Network network) {
        return trouble != Trouble.PROXY ? trouble.words
                : network.proxy().map(way -> "the proxy " + Proxy.of(way)).orElse("the proxy") + " answered " + proxyStatus
                        + (proxyStatus == PROXY_AUTHENTICATION ? ": it wants another user or password" : "");
    }

    private static String advice(Outgoing request, Trouble trouble, int proxyStatus, Network network) {
        if (proxyStatus == PROXY_AUTHENTICATION) {
            boolean given = network.proxy().map(URI::getRawUserInfo).isPresent();
            return given ? "correct user and password in HTTPS_PROXY"
                    : "put user and password into HTTPS_PROXY: http://user:password@host:port";
        }
        return unsure(request, trouble)
                ? "see whether it happened before you try again: the request may have arrived" : trouble.advice;
    }

    private static boolean unsure(Outgoing request, Trouble trouble) {
        return !request.safe() && (trouble == Trouble.LOST || trouble == Trouble.TIMEOUT);
    }
}
