package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.StatusRange;

/**
 * The subjects that a document mentions. A subject that it never mentions is unspecified: a large document without a single
 * limit does not mean that the API has none. In a small document, an absent subject counts as a statement.
 *
 * @param titles    the titles of the document; documents with the same title have the same notation
 * @param mentioned the subjects that occur, or all of them in a small document
 * @param prefixes  the first segments of its paths; empty for a small document
 * @param formats   the number of numeric formats that are annotations only, such as double
 */
public record DocumentScope(Set<String> titles, Set<Subject> mentioned, Set<String> prefixes, int formats) {

    /** The number of operations in which a general subject would occur. */
    static final int FEWEST_OPERATIONS = 10;

    /** Below these keys are names chosen by the document. */
    private static final Set<String> NAMES = Set.of("properties", "schemas", "responses", "parameters", "securitySchemes", "examples",
            "patternProperties", "headers", "requestBodies", "links", "callbacks", "mediaTypes", "pathItems");
    private static final Set<String> DATA = Set.of("example", "default", "enum", "const");

    /** Returns the scope of a document with the operations of {@code api}. */
    static DocumentScope of(Document document, Api api) {
        Set<String> keys = new HashSet<>();
        int formats = document.trees().stream().mapToInt(tree -> collect(tree, false, keys)).sum();
        boolean small = api.endpoints().size() < FEWEST_OPERATIONS;
        Set<Subject> mentioned = EnumSet.noneOf(Subject.class);
        for (Subject subject : Subject.values()) {
            boolean occurs = switch (subject) {
                case SECURITY -> api.endpoints().stream().anyMatch(each -> each.security().isPresent());
                case ERRORS -> small || api.endpoints().stream().anyMatch(DocumentScope::hasErrors);
                default -> small || subject.keywords().stream().anyMatch(keys::contains);
            };
            if (occurs) {
                mentioned.add(subject);
            }
        }
        Set<String> prefixes = small ? Set.of() : api.endpoints().stream().map(each -> prefix(each.path())).collect(Collectors.toSet());
        return new DocumentScope(document.titles(), mentioned, prefixes, formats);
    }

    /** Returns whether the document mentions {@code subject}. */
    public boolean mentions(Subject subject) {
        return mentioned.contains(subject);
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

    private static boolean hasErrors(Api.Endpoint endpoint) {
        return endpoint.responses().keySet().stream().anyMatch(StatusRange::isError);
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
