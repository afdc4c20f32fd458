package sigma.recipes.client.http;

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
 * @param answerTimeout  how long a response may take as a whole, from sending the request to the last byte
 * @param proxy          the proxy that every request goes through, with host and port and perhaps
 *                       {@code user:password@}; whether the organization's host needs it is decided before
 * @param authorities    the certificate authorities to trust beside those of the JDK
 */
public record Network(Duration connectTimeout, Duration readTimeout, Duration answerTimeout, Optional<URI> proxy,
                      List<X509Certificate> authorities) {

    /** Makes the list unmodifiable. */
    public Network {
        authorities = List.copyOf(authorities);
    }

    /**
     * Returns 10 seconds to connect, 60 of silence, 120 for a response as a whole, no proxy, and the JDK's certificate
     * authorities.
     */
    public static Network standard() {
        return new Network(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(120), Optional.empty(),
                List.of());
    }

    /** Returns this way with {@code patience} for the other side to be silent. */
    public Network waiting(Duration patience) {
        return new Network(connectTimeout, patience, answerTimeout, proxy, authorities);
    }

    /** Returns this way through a proxy, or directly where {@code way} is empty. */
    public Network through(Optional<URI> way) {
        return new Network(connectTimeout, readTimeout, answerTimeout, way, authorities);
    }

    /** Returns this way with {@code trusted} beside the authorities of the JDK. */
    public Network trusting(List<X509Certificate> trusted) {
        return new Network(connectTimeout, readTimeout, answerTimeout, proxy, trusted);
    }

    /** Returns the timeouts alone: a proxy may carry a password. */
    @Override
    public String toString() {
        return "Network[connect " + connectTimeout + ", read " + readTimeout + ", answer " + answerTimeout + "]";
    }
}
