package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the hosts of an API. The address of an operation combines the path of its server and its own, so that either may
 * contain {@code /v2}.
 */
final class ServerReader {

    private static final Pattern HOST = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/+$");
    private static final String SERVERS = "servers";

    private final Set<String> hosts = new TreeSet<>();
    private final Map<JsonNode, String> bases = new IdentityHashMap<>();

    /** Returns the hosts found so far. */
    Set<String> hosts() {
        return hosts;
    }

    /** Returns the path of the server that {@code owners} declare, the closest to the operation first; empty if none does. */
    String base(JsonNode... owners) {
        for (JsonNode owner : owners) {
            if (owner.path(SERVERS).isArray() && !owner.path(SERVERS).isEmpty()) {
                return bases.computeIfAbsent(owner.get(SERVERS), this::read);
            }
        }
        return "";
    }

    private String read(JsonNode servers) {
        String base = path(url(servers.get(0)));
        servers.forEach(server -> hosts.add(host(url(server), base)));
        // An address that is a variable without a default is unknown.
        hosts.remove("");
        return base;
    }

    private static String host(String url, String base) {
        return path(url).equals(base) ? url.substring(0, url.length() - base.length()) : url;
    }

    private static String path(String url) {
        return HOST.matcher(url).replaceFirst("");
    }

    private static String url(JsonNode server) {
        String url = server.path("url").asText().strip();
        for (var variable : server.path("variables").properties()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
        }
        return SLASHES.matcher(url).replaceFirst("");
    }
}
