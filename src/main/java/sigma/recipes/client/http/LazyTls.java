package sigma.recipes.client.http;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reads the certificate authorities when the first TLS connection is opened; the sandbox opens none. Thread-safe. */
final class LazyTls implements TlsSocketStrategy {

    private final Network network;
    private Optional<TlsSocketStrategy> made = Optional.empty();

    LazyTls(Network network) {
        this.network = network;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() {
        if (made.isEmpty()) {
            made = Optional.of(new DefaultClientTlsStrategy(TrustStore.context(network),
                    // The JDK would not distinguish a wrong name from an untrusted certificate.
                    HostnameVerificationPolicy.CLIENT, HttpsSupport.getDefaultHostnameVerifier()));
        }
        return made.get();
    }
}
