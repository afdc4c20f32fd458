package sigma.recipes.client;

import io.restassured.specification.ProxySpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells REST Assured of the proxy. */
final class ProxyRule {

    private ProxyRule() {
    }

    /** Returns the proxy of {@code network} and its credentials, or nothing where there is none. */
    static Optional<ProxySpecification> of(Network network) {
        return network.proxy().map(ProxyRule::specification);
    }

    private static ProxySpecification specification(URI way) {
        int port = way.getPort() < 0 ? 80 : way.getPort();
        ProxySpecification open = new ProxySpecification(way.getHost(), port, "http");
        if (way.getRawUserInfo() == null) {
            return open;
        }
        String[] parts = way.getRawUserInfo().split(":", 2);
        return open.withAuth(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
