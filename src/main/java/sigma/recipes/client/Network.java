package sigma.recipes.client;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The way through the network.
 *
 * @param connectTimeout how long making a connection may take
 * @param readTimeout    how long the other side may be silent
 * @param proxy          the proxy that every request goes through, with host and port and perhaps
 *                       {@code user:password@}; whether the organization's host needs it is decided before
 * @param authorities    the certificate authorities to trust beside those of the JDK
 */
public record Network(Duration connectTimeout, Duration readTimeout, Optional<URI> proxy,
                      List<X509Certificate> authorities) {

    /** Keeps the list from being changed. */
    public Network {
        authorities = List.copyOf(authorities);
    }

    /** Returns 10 seconds to connect, 60 to answer, no proxy, and the JDK's certificate authorities. */
    public static Network standard() {
        return new Network(Duration.ofSeconds(10), Duration.ofSeconds(60), Optional.empty(), List.of());
    }

    /** Returns this way with {@code patience} for the other side to be silent. */
    public Network waiting(Duration patience) {
        return new Network(connectTimeout, patience, proxy, authorities);
    }

    /** Returns the timeouts alone: a proxy may carry a password. */
    @Override
    public String toString() {
        return "Network[connect " + connectTimeout + ", read " + readTimeout + "]";
    }
}
