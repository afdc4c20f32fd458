package sigma.recipes.client.http;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the network.
 *
 * @param connectTimeout the deadline for connecting
 * @param readTimeout    how long the server may be silent
 * @param responseTimeout  the deadline for a whole response, from sending the request to the last byte
 * @param proxy          the proxy of every request, with host and port and optionally {@code user:password@}; the caller
 *                       decides whether the host needs it
 * @param authorities    the certificate authorities to trust in addition to those of the JDK
 * @param mostBytes      the maximum size of a response in memory, after decompression
 */
public record Network(Duration connectTimeout, Duration readTimeout, Duration responseTimeout, Optional<URI> proxy,
                      List<X509Certificate> authorities, int mostBytes) {

    /** Far more than any list, document or error of the API takes, and little enough for the heap of a small machine. */
    private static final int MOST_BYTES = 64 << 20;

    /** Makes the list unmodifiable. */
    public Network {
        authorities = List.copyOf(authorities);
    }

    /** Creates settings with the usual maximum size of a response. */
    public Network(Duration connectTimeout, Duration readTimeout, Duration responseTimeout, Optional<URI> proxy,
                   List<X509Certificate> authorities) {
        this(connectTimeout, readTimeout, responseTimeout, proxy, authorities, MOST_BYTES);
    }

    /**
     * Returns the defaults: 10 seconds to connect, 60 of silence, 120 for a whole response of at most 64 MiB, no proxy, and
     * the JDK's certificate authorities.
     */
    public static Network standard() {
        return new Network(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(120), Optional.empty(),
                List.of());
    }

    /** Returns the same settings with another limit of silence. */
    public Network waiting(Duration patience) {
        return new Network(connectTimeout, patience, responseTimeout, proxy, authorities, mostBytes);
    }

    /** Returns the same settings with a proxy, or without one if {@code way} is empty. */
    public Network through(Optional<URI> way) {
        return new Network(connectTimeout, readTimeout, responseTimeout, way, authorities, mostBytes);
    }

    /** Returns the same settings with {@code trusted} in addition to the authorities of the JDK. */
    public Network trusting(List<X509Certificate> trusted) {
        return new Network(connectTimeout, readTimeout, responseTimeout, proxy, trusted, mostBytes);
    }

    /** Returns the same settings with another maximum size of a response. */
    public Network limitedTo(int bytes) {
        return new Network(connectTimeout, readTimeout, responseTimeout, proxy, authorities, bytes);
    }

    /** Returns the timeouts only: the proxy may contain a password. */
    @Override
    public String toString() {
        return "Network[connect " + connectTimeout + ", read " + readTimeout + ", response " + responseTimeout + "]";
    }
}
