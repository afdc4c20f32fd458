package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the hosts of an API. The address of an operation combines the path of its server and its own, so that either may
 * contain {@code /v2}.
 */
final class ServerReader {

    private static final Pattern HOST = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*");
    private static final Pattern DEFAULT_PORT = Pattern.compile("^(http://[^/]*):80$|^(https://[^/]*):443$");
    private static final Pattern SLASHES = Pattern.compile("/+$");
    private static final String SERVERS = "servers";
    /** More than any document lists; variables can multiply. */
    private static final int MOST_SERVERS = 1000;

    private final Set<Api.Server> servers = new LinkedHashSet<>();
    private final Map<JsonNode, List<String>> bases = new IdentityHashMap<>();

    Set<Api.Server> servers() {
        return servers;
    }

    /** Returns the paths of the servers that {@code owners} declare, the closest to the operation first; an empty one if none does. */
    List<String> bases(JsonNode... owners) {
        for (JsonNode owner : owners) {
            if (owner.path(SERVERS).isArray() && !owner.path(SERVERS).isEmpty()) {
                return bases.computeIfAbsent(owner.get(SERVERS), this::read);
            }
        }
        return List.of("");
    }

    private List<String> read(JsonNode declared) {
        Set<String> found = new LinkedHashSet<>();
        String base = path(urls(declared.get(0)).get(0));
        for (String url : declared.valueStream().flatMap(server -> urls(server).stream()).limit(MOST_SERVERS).toList()) {
            String path = path(url);
            String host = url.substring(0, url.length() - path.length());
            found.add(path);
            // An address that is a variable without a default is unknown.
            if (!url.isEmpty() && !(host.isEmpty() && path.equals(base))) {
                servers.add(new Api.Server(host(host), path, path.equals(base)));
            }
        }
        return List.copyOf(found);
    }

    /** The case of a host, and the usual port, have no meaning. */
    private static String host(String written) {
        Matcher usual = DEFAULT_PORT.matcher(written.toLowerCase(Locale.ROOT));
        return usual.matches() ? usual.group(1) == null ? usual.group(2) : usual.group(1) : written.toLowerCase(Locale.ROOT);
    }

    /** Returns a URL without differences of notation. */
    static String normalized(String url) {
        String plain = SLASHES.matcher(url.strip()).replaceFirst("");
        String path = path(plain);
        return host(plain.substring(0, plain.length() - path.length())) + path;
    }

    private static String path(String url) {
        return HOST.matcher(url).replaceFirst("");
    }

    /** Returns the addresses of a server for all values of its variables, that of the defaults first. */
    private static List<String> urls(JsonNode server) {
        List<String> urls = List.of(server.path("url").asText().strip());
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
            Set<String> values = new LinkedHashSet<>(Set.of(variable.getValue().path("default").asText()));
            variable.getValue().path("enum").forEach(value -> values.add(value.asText()));
            urls = urls.stream().flatMap(url -> values.stream().map(value -> url.replace("{" + variable.getKey() + "}", value))).limit(MOST_SERVERS).toList();
        }
        return urls.stream().map(url -> SLASHES.matcher(url).replaceFirst("")).distinct().toList();
    }
}
