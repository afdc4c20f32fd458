package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sigma.recipes.text.NearestNames;

/**
 * Reads the files of an API document and makes its references absolute. A defect of one place is a finding and makes that
 * place unreadable; a file that is not an OpenAPI document is rejected.
 */
public final class DocumentReader {

    private static final String EXPECTED = "an OpenAPI document, openapi: 3.0.x, 3.1.x or 3.2.x";
    private static final Pattern VERSION = Pattern.compile("3\\.[012](\\..*)?");
    /** A reference to a component that lacks its slash or its whole beginning. */
    private static final Pattern COMPONENT = Pattern.compile("(#|#?/)?components/.+");
    private static final int MOST_SHOWN = 80;

    private final ReferencedFiles siblings;
    private final Map<String, DocumentText> texts = new LinkedHashMap<>();
    private final Map<String, JsonNode> trees = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonPointer>> anchors = new HashMap<>();
    private final Deque<String> unread = new ArrayDeque<>();
    private final DocumentFindings findings = new DocumentFindings();

    private DocumentReader(ReferencedFiles siblings) {
        this.siblings = siblings;
    }

    /**
     * Reads a document and the files that it refers to.
     *
     * @param name     its name in reports
     * @param root     the name of its first file among the siblings
     * @param siblings the source of the other files
     * @throws DocumentProblem if it is not an OpenAPI document
     */
    public static Document read(String name, String root, ReferencedFiles siblings) {
        DocumentReader reader = new DocumentReader(siblings);
        reader.open(root, reader.siblings.first());
        reader.requireOpenApi(root);
        while (!reader.unread.isEmpty()) {
            reader.bind(reader.unread.remove());
        }
        Document bound = new Document(name, List.of(root), reader.trees, List.of());
        reader.checkTargets(bound);
        reader.cutCycles(bound);
        new DocumentStructureCheck(bound, reader).of(root, reader.trees.get(root));
        return new Document(name, List.of(root), reader.trees, reader.findings.all());
    }

    /** Creates a document from trees that have been checked; makes their references absolute in place. */
    public static Document ofTrees(String name, String root, Map<String, JsonNode> trees) {
        trees.forEach((file, tree) -> References.replace(tree, (path, reference) -> reference.equals(Document.NOWHERE) ? reference : absolute(file, reference)));
        return new Document(name, List.of(root), trees, List.of());
    }

    private void open(String file, DocumentText text) {
        texts.put(file, text);
        trees.put(file, text.tree());
        unread.add(file);
    }

    private void bind(String file) {
        References.replace(trees.get(file), (path, reference) -> {
            String repaired = repaired(file, path, reference);
            Optional<String> refused = siblings.checkInside(file, repaired);
            if (refused.isPresent()) {
                add(file, References.pointer(path), "the reference \"" + shown(reference) + "\" " + refused.get() + "; the place is not compared");
                return Document.NOWHERE;
            }
            String target = absolute(file, repaired);
            String other = References.file(target);
            return trees.containsKey(other) || opened(file, path, reference, other) ? target : Document.NOWHERE;
        });
    }

    private boolean opened(String file, Deque<String> path, String reference, String other) {
        try {
            open(other, siblings.read(other));
            return true;
        } catch (DocumentProblem problem) {
            texts.remove(other);
            add(file, References.pointer(path), "the file of the reference \"" + shown(reference) + "\" can't be read; the place is not compared");
            return false;
        }
    }

    /** A reference to a component is recognized by its first word, whatever is missing before it. */
    private String repaired(String file, Deque<String> path, String reference) {
        if (reference.startsWith("#/") || !COMPONENT.matcher(reference).matches()
                || !trees.get(file).has("components") || !reference.startsWith(Document.IN) && siblings.has(file, reference)) {
            return reference;
        }
        String repaired = "#/" + reference.substring(reference.indexOf("components/"));
        add(file, References.pointer(path), "the reference \"" + shown(reference) + "\" is not written as one; read as \"" + shown(repaired) + "\"");
        return repaired;
    }

    private void requireOpenApi(String root) {
        JsonNode tree = trees.get(root);
        String version = tree.path("openapi").asText();
        if (!VERSION.matcher(version).matches()) {
            String came = tree.has("swagger") ? "swagger: " + tree.path("swagger").asText()
                    : version.isEmpty() ? kind(tree) : "openapi: " + version;
            throw DocumentProblem.of(texts.get(root).name(), null, EXPECTED, came,
                    "give the document that describes the API; convert an older one first");
        }
        if (!tree.has("paths") && tree.path("webhooks").isObject() && !version.startsWith("3.0")) {
            ((ObjectNode) tree).putObject("paths");
        }
        if (!tree.path("paths").isObject()) {
            throw DocumentProblem.of(texts.get(root).name(), null, "paths with the operations of the API",
                    tree.has("paths") ? "paths: " + shown(tree.get("paths").toString()) : "no paths",
                    "get the document again; it may have been cut short");
        }
    }

    private static String kind(JsonNode tree) {
        if (tree.isMissingNode() || tree.isNull()) {
            return "an empty file";
        }
        return tree.isTextual() && tree.textValue().startsWith("<") ? "a web page" : tree.isArray() ? "a list" : "no field openapi at the top";
    }

    /** All references are absolute now, so that each can be followed unchanged. */
    private void checkTargets(Document bound) {
        trees.forEach((file, tree) -> References.replace(tree, (path, reference) -> {
            if (reference.equals(Document.NOWHERE) || Document.isReadable(bound.at(reference))) {
                return reference;
            }
            Optional<String> anchored = anchored(reference);
            if (anchored.isPresent()) {
                return anchored.get();
            }
            String written = written(file, reference);
            add(file, References.pointer(path), "the reference \"" + shown(written) + "\" leads to nothing; the place is not compared"
                    + hint(reference));
            return Document.NOWHERE;
        }));
    }

    /** Returns a reference to a {@code $anchor} as one to its place. */
    private Optional<String> anchored(String reference) {
        String file = References.file(reference);
        return Optional.ofNullable(anchors.computeIfAbsent(file, each -> References.anchors(trees.get(each))).get(References.place(reference)))
                .map(pointer -> file + Document.IN + pointer);
    }

    private String hint(String reference) {
        String place = References.place(reference);
        int last = place.lastIndexOf('/');
        if (last < 0) {
            return "";
        }
        JsonNode holder = References.target(trees.get(References.file(reference)), place.substring(0, last));
        return NearestNames.first(place.substring(last + 1), holder.properties().stream().map(Map.Entry::getKey).toList())
                .map(near -> " (\"" + near + "\" is near)").orElse("");
    }

    private void cutCycles(Document bound) {
        Set<JsonNode> closing = ReferenceCycles.of(bound, trees.values());
        if (closing.isEmpty()) {
            return;
        }
        trees.forEach((file, tree) -> References.replace(tree, (path, reference) -> {
            JsonPointer pointer = References.pointer(path);
            if (!closing.contains(tree.at(pointer.head()))) {
                return reference;
            }
            add(file, pointer, "the reference \"" + shown(written(file, reference)) + "\" leads to itself; the place is not compared");
            return Document.NOWHERE;
        }));
    }

    /** Adds a defect at a place of a file. */
    void add(String file, JsonPointer pointer, String message) {
        findings.add(texts.get(file), pointer, message);
    }

    /** Returns a reference as in the file if its target is in the same file. */
    private static String written(String file, String reference) {
        return reference.startsWith(file + Document.IN) ? reference.substring(file.length()) : reference;
    }

    private static String shown(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }

    private static String absolute(String file, String reference) {
        int border = reference.indexOf(Document.IN);
        String other = border < 0 ? reference : reference.substring(0, border);
        String pointer = border < 0 ? "" : reference.substring(border + 1);
        return (other.isEmpty() ? file : ReferencedFiles.resolve(file, other)) + Document.IN + pointer;
    }
}
