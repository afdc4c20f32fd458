package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sigma.recipes.drift.document.Document;

/** Reads the security requirements of the operations of one file. */
public final class SecurityReader {

    private static final String SECURITY = "security";

    private final Document document;
    private final JsonNode root;
    private final boolean declaresSecurity;

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
        stated.forEach(way -> {
            Map<String, Set<String>> schemes = new TreeMap<>();
            way.properties().forEach(scheme -> {
                Set<String> scopes = schemes.computeIfAbsent(kind(document, root, scheme.getKey()), kind -> new TreeSet<>());
                scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
            });
            alternatives.add(schemes);
        });
        return Optional.of(alternatives.isEmpty() ? Set.of(Map.of()) : alternatives);
    }

    /** Returns the kind of credentials of a security scheme of a file; the name of a scheme is arbitrary. */
    public static String kind(Document document, JsonNode root, String scheme) {
        JsonNode declared = document.followed(root.path("components").path("securitySchemes").path(scheme));
        String type = declared.path("type").asText();
        return switch (type) {
            case "http" -> "http " + declared.path("scheme").asText().toLowerCase(Locale.ROOT);
            case "apiKey" -> "key in " + declared.path("in").asText() + " " + declared.path("name").asText();
            default -> type.isEmpty() ? scheme : type;
        };
    }
}
