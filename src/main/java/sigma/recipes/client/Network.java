package sigma.recipes.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The way through the network.
 *
 * @param connectTimeout     how long making a connection may take
 * @param readTimeout        how long the other side may be silent
 * @param proxy              the proxy, with host and port and perhaps {@code user:password@}
 * @param noProxy            the hosts that are reached without it: a name stands for itself and everything below it,
 *                           {@code *} for all; loopback never uses a proxy
 * @param trustStore         a file with certificate authorities to trust beside those of the JDK: PKCS12, JKS or PEM
 * @param trustStorePassword the password of that file; a PEM file has none
 */
public record Network(Duration connectTimeout, Duration readTimeout, Optional<URI> proxy, List<String> noProxy,
                      Optional<Path> trustStore, Optional<String> trustStorePassword) {

    /** Keeps the list from being changed. */
    public Network {
        noProxy = List.copyOf(noProxy);
    }

    /** Returns 10 seconds to connect, 60 to answer, no proxy, and the JDK's certificate authorities. */
    public static Network standard() {
        return new Network(Duration.ofSeconds(10), Duration.ofSeconds(60), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty());
    }

    /** Returns this way with {@code patience} for the other side to be silent. */
    public Network waiting(Duration patience) {
        return new Network(connectTimeout, patience, proxy, noProxy, trustStore, trustStorePassword);
    }

    /** Returns the timeouts alone: a proxy may carry a password. */
    @Override
    public String toString() {
        return "Network[connect " + connectTimeout + ", read " + readTimeout + "]";
    }
}
