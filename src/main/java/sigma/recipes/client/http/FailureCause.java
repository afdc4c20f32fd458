package sigma.recipes.client.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import sigma.recipes.client.http.Unreachable.Trouble;

/**
 * Why there was no response, derived from the exception of the HTTP client.
 *
 * @param trouble    the kind
 * @param words      what happened, for people
 * @param advice     the fix
 * @param repeatable whether a retry may succeed
 */
record FailureCause(Trouble trouble, String words, String advice, boolean repeatable) {

    private static final int AUTHENTICATION = 407;
    private static final Set<Integer> OUTAGES = Set.of(502, 503, 504);

    static FailureCause of(IOException failure, Network network) {
        if (failure instanceof ProxyRefused refused) {
            return ofProxy(refused.status(), network);
        }
        if (failure instanceof HttpConnections.ResponseTooLarge) {
            return of(Trouble.TOO_LARGE, false);
        }
        if (failure instanceof UnknownHostException) {
            return connecting(Trouble.UNKNOWN_HOST, false, network);
        }
        if (failure instanceof ConnectTimeoutException) {
            return connecting(Trouble.CONNECT_TIMEOUT, true, network);
        }
        if (failure instanceof InterruptedIOException) {
            return of(Trouble.TIMEOUT, true);
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return connecting(Trouble.REFUSED, false, network);
        }
        return failure instanceof SSLException insecure && !isLost(insecure) ? ofTls(insecure) : of(Trouble.LOST, true);
    }

    private static FailureCause of(Trouble trouble, boolean repeatable) {
        return new FailureCause(trouble, trouble.words, trouble.advice, repeatable);
    }

    /** Behind a proxy the client looks up and connects to the proxy alone. */
    private static FailureCause connecting(Trouble trouble, boolean repeatable, Network network) {
        return network.proxy().map(way -> new FailureCause(trouble, "the proxy " + Proxy.of(way) + ": " + trouble.words,
                "check the host and the port in HTTPS_PROXY, and that the proxy runs", repeatable)).orElseGet(() -> of(trouble, repeatable));
    }

    /** A failure after the handshake is a broken connection, with TLS too. */
    private static boolean isLost(SSLException failure) {
        boolean broke = failure.getCause() instanceof SocketException || failure.getCause() instanceof EOFException;
        return broke && !(failure instanceof SSLHandshakeException);
    }

    private static FailureCause ofTls(SSLException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return new FailureCause(Trouble.TLS, Trouble.TLS.words + ": its certificate is for another name",
                    "check the host of baseURL", false);
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return new FailureCause(Trouble.TLS, Trouble.TLS.words + ": its certificate is not trusted",
                        "if a company proxy inspects TLS, give its certificate authority in TRUST_STORE", false);
            }
        }
        return of(Trouble.TLS, false);
    }

    private static FailureCause ofProxy(int status, Network network) {
        String words = network.proxy().map(way -> "the proxy " + Proxy.of(way)).orElse("a proxy") + " responded with " + status
                + " instead of opening the way";
        if (status != AUTHENTICATION) {
            return new FailureCause(Trouble.PROXY, words, Trouble.PROXY.advice, OUTAGES.contains(status));
        }
        boolean given = network.proxy().map(URI::getRawUserInfo).isPresent();
        return new FailureCause(Trouble.PROXY, words, given ? "correct user and password in HTTPS_PROXY"
                : "put user and password into HTTPS_PROXY: http://user:password@host:port", false);
    }
}
