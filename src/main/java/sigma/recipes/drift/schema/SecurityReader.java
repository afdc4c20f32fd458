package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.WordUtils;
import sigma.recipes.drift.document.Document;

/** Reads the security requirements of the operations of one file. */
public final class SecurityReader {

    private static final String SECURITY = "security";
    private static final Map<String, String> URLS = Map.of("authorizationUrl", "authorization", "tokenUrl", "token", "refreshUrl", "refresh",
            "deviceAuthorizationUrl", "device authorization", "openIdConnectUrl", "discovery");
    /** More ways to get credentials than any operation has. */
    private static final int MOST_WAYS = 50;

    private final Document document;
    private final JsonNode root;
    private final boolean declaresSecurity;
    private final Set<String> required = new TreeSet<>();

    SecurityReader(Document document, JsonNode root) {
        this.document = document;
        this.root = root;
        this.declaresSecurity = root.hasNonNull(SECURITY) || root.path("paths").findValue(SECURITY) != null;
    }

    /**
     * Returns the alternatives that an operation accepts, in the form of {@link Api.Endpoint#security}. A document that
     * declares schemes and requires none leaves the security unspecified.
     */
    Optional<Set<Map<String, Set<String>>>> of(JsonNode operation) {
        JsonNode stated = operation.has(SECURITY) ? operation.get(SECURITY) : root.path(SECURITY);
        if (!declaresSecurity || !Document.isReadable(stated)) {
            return Optional.empty();
        }
        Set<Map<String, Set<String>>> alternatives = new LinkedHashSet<>();
        stated.forEach(way -> alternatives.addAll(ways(way)));
        return Optional.of(alternatives.isEmpty() ? Set.of(Map.of()) : alternatives);
    }

    /** Adds the ways to get tokens that the operations read so far require, with those of schemes of the same kind as one. */
    void addFlows(Map<String, Api.Flow> flows) {
        for (String scheme : required) {
            JsonNode declared = document.followed(root.path("components").path("securitySchemes").path(scheme));
            String kind = kind(document, root, scheme);
            flows(scheme).forEach(flow -> add(flows, kind + " " + flow, declared.path("flows").path(flow)));
            if (declared.path("openIdConnectUrl").isTextual()) {
                add(flows, kind, declared);
            }
        }
    }

    private static void add(Map<String, Api.Flow> flows, String name, JsonNode declared) {
        Api.Flow flow = flows.computeIfAbsent(name, each -> new Api.Flow(new TreeMap<>(), new TreeSet<>()));
        URLS.forEach((keyword, purpose) -> {
            if (declared.path(keyword).isTextual()) {
                flow.urls().computeIfAbsent(purpose, each -> new TreeSet<>()).add(ServerReader.normalized(declared.get(keyword).textValue()));
            }
        });
        declared.path("scopes").properties().forEach(scope -> flow.scopes().add(scope.getKey()));
    }

    /** Each flow of OAuth is a way to get the token that the scheme requires. */
    private List<Map<String, Set<String>>> ways(JsonNode way) {
        List<Map<String, Set<String>>> ways = new ArrayList<>(List.of(new TreeMap<>()));
        for (Map.Entry<String, JsonNode> scheme : way.properties()) {
            required.add(scheme.getKey());
            String kind = kind(document, root, scheme.getKey());
            List<String> flows = flows(scheme.getKey());
            List<String> kinds = flows.isEmpty() || ways.size() * flows.size() > MOST_WAYS ? List.of(kind) : flows.stream().map(flow -> kind + " " + flow).toList();
            ways = ways.stream().flatMap(some -> kinds.stream().map(each -> with(some, each, scheme.getValue()))).toList();
        }
        return ways;
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> some, String kind, JsonNode scopes) {
        Map<String, Set<String>> more = new TreeMap<>(some);
        Set<String> all = new TreeSet<>(some.getOrDefault(kind, Set.of()));
        scopes.forEach(scope -> all.add(scope.asText()));
        more.put(kind, all);
        return more;
    }

    private List<String> flows(String scheme) {
        JsonNode declared = document.followed(root.path("components").path("securitySchemes").path(scheme));
        return declared.path("type").asText().equals("oauth2") ? declared.path("flows").properties().stream().map(Map.Entry::getKey)
                .filter(flow -> !flow.startsWith("x-")).sorted().toList() : List.of();
    }

    /** The case of a header's name has no meaning. */
    private static String name(JsonNode key) {
        String name = key.path("name").asText();
        return key.path("in").asText().equals("header") ? WordUtils.capitalizeFully(name, '-') : name;
    }

    /** Returns the kind of credentials of a security scheme of a file; the name of a scheme is arbitrary. */
    public static String kind(Document document, JsonNode root, String scheme) {
        JsonNode declared = document.followed(root.path("components").path("securitySchemes").path(scheme));
        String type = declared.path("type").asText();
        return switch (type) {
            case "http" -> "http " + declared.path("scheme").asText().toLowerCase(Locale.ROOT);
            case "apiKey" -> "key in " + declared.path("in").asText() + " " + name(declared);
            default -> type.isEmpty() ? scheme : type;
        };
    }
}
