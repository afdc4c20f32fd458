package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;
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


    /** Returns the scope of a document with the operations of {@code api}. */
    static DocumentScope of(Document document, Api api) {
        Set<String> keys = new HashSet<>();
        int formats = document.trees().stream().mapToInt(tree -> collect(tree, keys)).sum();
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

    /** Adds the keywords of a file, and returns the number of numeric formats. */
    private static int collect(JsonNode tree, Set<String> keys) {
        List<JsonNode> formats = new ArrayList<>();
        References.visit(tree, (path, node, names) -> {
            if (!names && AllOfMerger.hasNumberFormat(node)) {
                formats.add(node);
            }
            node.properties().stream().filter(field -> !names).forEach(field -> {
                keys.add(field.getKey());
                if (allowsNull(field.getKey(), field.getValue())) {
                    keys.add("null");
                }
            });
        });
        return formats.size();
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
