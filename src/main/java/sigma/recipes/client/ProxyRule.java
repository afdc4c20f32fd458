package sigma.recipes.client;

import io.restassured.specification.ProxySpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides which hosts are reached through the proxy. */
final class ProxyRule {

    private final Optional<URI> proxy;
    private final List<String> without;

    ProxyRule(Network network) {
        proxy = network.proxy();
        without = network.noProxy().stream().map(host -> host.strip().toLowerCase(Locale.ROOT))
                .map(host -> host.startsWith("*.") ? host.substring(2) : host)
                .map(host -> host.startsWith(".") ? host.substring(1) : host).toList();
    }

    /** Returns the proxy for {@code target}, or nothing where it is reached directly. */
    Optional<ProxySpecification> forTarget(URI target) {
        return proxy.filter(way -> !direct(target)).map(ProxyRule::specification);
    }

    private boolean direct(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            return true;
        }
        return without.stream().anyMatch(rule -> rule.equals("*") || rule.equals(host) || host.endsWith("." + rule)
                || rule.equals(host + ":" + target.getPort()));
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
