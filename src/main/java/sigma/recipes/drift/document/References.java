package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import sigma.recipes.text.UrlText;

/** Finds the references of a file and their targets. */
public final class References {

    /** The keyword of a reference. */
    public static final String REF = "$ref";

    /** Below these keys is data, in which {@code $ref} has no meaning. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    /** Below these keys are names chosen by the document; a property may be called {@code default}. */
    private static final Set<String> NAMES = Set.of("properties", "patternProperties", "$defs", "dependentSchemas", "schemas", "responses",
            "parameters", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes", "content", "paths",
            "webhooks", "additionalOperations");

    private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

    /** Is called for each node, with the keys that lead to it, and whether its own keys are names chosen by the document. */
    public interface Visitor {

        /** Visits a node, whose children are visited next. */
        void visit(Deque<String> path, JsonNode node, boolean names);
    }

    private References() {
    }

    /** Returns the file of an absolute reference; empty for any other text. */
    public static String file(String reference) {
        return reference.substring(0, Math.max(0, reference.indexOf(Document.IN)));
    }

    /** Returns the place of an absolute reference in its file, as a pointer. */
    public static String place(String reference) {
        return reference.substring(reference.indexOf(Document.IN) + 1);
    }

    /** Returns the target of a pointer such as {@code /components/schemas/Member}; a missing node if there is none. */
    public static JsonNode target(JsonNode file, String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return MissingNode.getInstance();
        }
        JsonNode plain = plain(file, pointer);
        return plain.isMissingNode() && pointer.contains("%")
                ? file.at(JsonPointer.compile(UrlText.decoded(pointer)))
                : plain;
    }

    /** A fast path: most pointers consist of names without escapes, and a document has thousands of them. */
    private static JsonNode plain(JsonNode file, String pointer) {
        JsonNode node = file;
        for (int start = 1; start <= pointer.length();) {
            int end = pointer.indexOf('/', start) < 0 ? pointer.length() : pointer.indexOf('/', start);
            if (!node.isObject() || pointer.indexOf('~', start) >= 0) {
                return file.at(JsonPointer.compile(pointer));
            }
            node = node.path(pointer.substring(start, end));
            start = end + 1;
        }
        return node;
    }

    /**
     * Replaces each reference.
     *
     * @param tree     the content of a file, changed in place
     * @param replaced the replacement of a reference, from the keys that lead to it and its text
     */
    public static void replace(JsonNode tree, BiFunction<Deque<String>, String, String> replaced) {
        visit(tree, (path, node, names) -> {
            if (node.path(REF).isTextual()) {
                String reference = node.get(REF).textValue();
                path.addLast(REF);
                String other = replaced.apply(path, reference);
                path.removeLast();
                if (!other.equals(reference)) {
                    ((ObjectNode) node).put(REF, other);
                }
            }
        });
    }

    /** Visits each object and list of a file that is not data. */
    public static void visit(JsonNode tree, Visitor visitor) {
        visit(tree, false, new ArrayDeque<>(), visitor);
    }

    private static void visit(JsonNode node, boolean names, Deque<String> path, Visitor visitor) {
        visitor.visit(path, node, names);
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            below(Integer.toString(i), node.get(i), false, path, visitor);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (names || !DATA.contains(field.getKey())) {
                below(field.getKey(), field.getValue(), !names && NAMES.contains(field.getKey()), path, visitor);
            }
        }
    }

    private static void below(String key, JsonNode child, boolean names, Deque<String> path, Visitor visitor) {
        if (child.isContainerNode()) {
            path.addLast(key);
            visit(child, names, path, visitor);
            path.removeLast();
        }
    }

    /** Returns the places of a file that a reference may name by an anchor, such as {@code #inner} for {@code $anchor: inner}. */
    static Map<String, JsonPointer> anchors(JsonNode file) {
        Map<String, JsonPointer> places = new HashMap<>();
        visit(file, (path, node, names) -> ANCHORS.stream().map(node::path).filter(anchor -> !names && anchor.isTextual())
                .forEach(anchor -> places.putIfAbsent(anchor.textValue(), pointer(path))));
        return places;
    }

    /** Returns the keys as a pointer. */
    static JsonPointer pointer(Deque<String> path) {
        JsonPointer pointer = JsonPointer.empty();
        for (String key : path) {
            pointer = pointer.appendProperty(key);
        }
        return pointer;
    }
}
