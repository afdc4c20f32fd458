package sigma.recipes.drift.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the files of an API document, makes its references absolute, and demands that each leads somewhere. */
public final class DocumentReader {

    private static final String VERSION = "openapi";

    private final ReferencedFiles siblings;
    private final Map<String, DocumentText> texts = new LinkedHashMap<>();
    private final Map<String, JsonNode> trees = new LinkedHashMap<>();
    private final Deque<String> unread = new ArrayDeque<>();

    private DocumentReader(ReferencedFiles siblings) {
        this.siblings = siblings;
    }

    /**
     * Reads a document and the files that it refers to.
     *
     * @param name     how a report names it
     * @param root     the name of its first file among the siblings
     * @param siblings where files come from
     * @throws DocumentProblem where it cannot be used
     */
    public static Document read(String name, String root, ReferencedFiles siblings) {
        DocumentReader reader = new DocumentReader(siblings);
        reader.open(root, null);
        reader.demandOpenApi(root);
        while (!reader.unread.isEmpty()) {
            reader.bind(reader.unread.remove());
        }
        reader.demandTargets();
        return new Document(name, root, reader.trees);
    }

    /** Makes a document of trees that were read and checked before; their references are made absolute in place. */
    public static Document ofTrees(String name, String root, Map<String, JsonNode> trees) {
        trees.forEach((file, tree) -> References.replace(tree, new ArrayDeque<>(),
                (path, reference) -> absolute(file, reference)));
        return new Document(name, root, trees);
    }

    private void open(String file, ReferenceLocation origin) {
        DocumentText text = siblings.read(file, origin);
        texts.put(file, text);
        trees.put(file, text.tree());
        unread.add(file);
    }

    private void bind(String file) {
        References.replace(trees.get(file), new ArrayDeque<>(), (path, reference) -> {
            ReferenceLocation origin = new ReferenceLocation(file, texts.get(file), References.pointer(path), reference);
            siblings.demandInside(reference, origin);
            String target = absolute(file, reference);
            String other = target.substring(0, target.indexOf(Document.IN));
            if (!trees.containsKey(other)) {
                open(other, origin);
            }
            return target;
        });
    }

    private void demandOpenApi(String root) {
        JsonNode tree = trees.get(root);
        String version = tree.path(VERSION).asText();
        if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
            String came = tree.has("swagger") ? "swagger: " + tree.path("swagger").asText()
                    : version.isEmpty() ? "no field openapi at the top" : "openapi: " + version;
            throw DocumentProblem.of(texts.get(root).name(), null, "an OpenAPI document, openapi: 3.0.x or 3.1.x", came,
                    "give the document that describes the API; convert an older one first");
        }
        DocumentStructureCheck.demand(texts.get(root), tree);
        if (!tree.path("paths").isObject()) {
            throw DocumentProblem.of(texts.get(root).name(), null, "paths with the operations of the API", "no paths",
                    "get the document again; it may have been cut short");
        }
    }

    /** What was bound is absolute by now, so that every reference can be followed as it stands. */
    private void demandTargets() {
        trees.forEach((file, tree) -> References.replace(tree, new ArrayDeque<>(), (path, reference) -> {
            int border = reference.indexOf(Document.IN);
            JsonNode other = trees.getOrDefault(reference.substring(0, border), MissingNode.getInstance());
            if (References.target(other, reference.substring(border + 1)).isMissingNode()) {
                throw new ReferenceLocation(file, texts.get(file), References.pointer(path), reference).problem(
                        "a reference to something that the document holds", "\"" + reference + "\", where nothing stands",
                        "get the whole document again, with every file that it refers to");
            }
            return reference;
        }));
    }

    private static String absolute(String file, String reference) {
        int border = reference.indexOf(Document.IN);
        String other = border < 0 ? reference : reference.substring(0, border);
        String pointer = border < 0 ? "" : reference.substring(border + 1);
        return (other.isEmpty() ? file : ReferencedFiles.resolve(file, other)) + Document.IN + pointer;
    }
}
