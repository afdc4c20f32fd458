package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sigma.recipes.drift.document.Document;

/**
 * The subjects that a document mentions. A subject that it never mentions is unspecified: a large document without a single
 * limit does not mean that the API has none. In a small document, an absent subject counts as a statement.
 *
 * @param titles    the titles of the document; documents with the same title have the same notation
 * @param spoken    the subjects that occur, or all of them in a small document
 * @param prefixes  the first segments of its paths; empty for a small document
 * @param formats   the number of numeric formats that are annotations only, such as double
 */
public record DocumentScope(Set<String> titles, Set<Subject> spoken, Set<String> prefixes, int formats) {

    /** The number of operations in which a general subject would occur. */
    static final int FEWEST_OPERATIONS = 10;

    /** Below these keys are names chosen by the document. */
    private static final Set<String> NAMES = Set.of("properties", "schemas", "responses", "parameters", "securitySchemes", "examples",
            "patternProperties", "headers", "requestBodies", "links", "callbacks", "mediaTypes", "pathItems");
    private static final Set<String> DATA = Set.of("example", "default", "enum", "const");

    /** Returns the scope of a document. */
    static DocumentScope of(Document document) {
        Set<String> keys = new HashSet<>();
        Set<String> prefixes = new HashSet<>();
        int operations = 0;
        boolean security = false;
        boolean errors = false;
        for (JsonNode root : document.roots()) {
            security |= root.hasNonNull("security") || root.path("paths").findValue("security") != null;
            for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
                prefixes.add(prefix(path.getKey()));
                for (JsonNode operation : document.followed(path.getValue())) {
                    JsonNode responses = document.followed(operation).path("responses");
                    operations += responses.isObject() ? 1 : 0;
                    errors |= hasErrors(responses);
                }
            }
        }
        int formats = 0;
        for (JsonNode tree : document.trees()) {
            formats += collect(tree, false, keys);
        }
        if (operations < FEWEST_OPERATIONS) {
            Set<Subject> all = EnumSet.allOf(Subject.class);
            if (!security) {
                all.remove(Subject.SECURITY);
            }
            return new DocumentScope(document.titles(), all, Set.of(), formats);
        }
        Set<Subject> spoken = EnumSet.of(Subject.PATHS);
        for (Subject subject : Subject.values()) {
            if (subject.keywords().stream().anyMatch(keys::contains)) {
                spoken.add(subject);
            }
        }
        if (security) {
            spoken.add(Subject.SECURITY);
        }
        if (errors) {
            spoken.add(Subject.ERRORS);
        }
        return new DocumentScope(document.titles(), spoken, Set.copyOf(prefixes), formats);
    }

    /** Returns whether the document mentions {@code subject}. */
    public boolean speaksOf(Subject subject) {
        return spoken.contains(subject);
    }

    /** Returns whether the document has paths that start like {@code path}, or is too small to decide. */
    public boolean hasPrefixOf(String path) {
        return prefixes.isEmpty() || prefixes.contains(prefix(path));
    }

    /** Returns the first segment of a path, such as {@code /v3alpha}. */
    public static String prefix(String path) {
        int border = path.indexOf('/', 1);
        return path.startsWith("/") && border > 0 ? path.substring(0, border) : path;
    }

    private static boolean hasErrors(JsonNode responses) {
        return responses.properties().stream().map(response -> response.getKey().toLowerCase(Locale.ROOT))
                .anyMatch(status -> status.equals("default") || status.startsWith("4") || status.startsWith("5"));
    }

    /** Adds the keywords of a node and all nodes below it, and returns the number of numeric formats. */
    private static int collect(JsonNode node, boolean names, Set<String> keys) {
        int formats = !names && AllOfMerger.hasNumberFormat(node) ? 1 : 0;
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            formats += collect(node.get(i), false, keys);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey();
            if (!names) {
                keys.add(key);
                if (allowsNull(key, field.getValue())) {
                    keys.add("null");
                }
            }
            if (names || !DATA.contains(key)) {
                formats += collect(field.getValue(), !names && NAMES.contains(key) && field.getValue().isObject(), keys);
            }
        }
        return formats;
    }

    private static boolean allowsNull(String key, JsonNode value) {
        return switch (key) {
            case "type" -> value.asText().equals("null") || value.valueStream().anyMatch(each -> each.asText().equals("null"));
            case "enum" -> value.valueStream().anyMatch(JsonNode::isNull);
            case "const" -> value.isNull();
            default -> false;
        };
    }
}
