package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
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
        replace(tree, false, new ArrayDeque<>(), replaced);
    }

    private static void replace(JsonNode node, boolean names, Deque<String> path, BiFunction<Deque<String>, String, String> replaced) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            path.addLast(Integer.toString(i));
            replace(node.get(i), false, path, replaced);
            path.removeLast();
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            path.addLast(field.getKey());
            if (field.getKey().equals(REF) && field.getValue().isTextual()) {
                String reference = field.getValue().textValue();
                String other = replaced.apply(path, reference);
                if (!other.equals(reference)) {
                    ((ObjectNode) node).put(REF, other);
                }
            } else if (!isData(field.getKey(), names)) {
                replace(field.getValue(), holdsNames(field.getKey(), names), path, replaced);
            }
            path.removeLast();
        }
    }

    /** Returns whether there is data below a key; {@code name} tells whether the document chose the key. */
    static boolean isData(String key, boolean name) {
        return !name && DATA.contains(key);
    }

    /** Returns whether the keys of the object below a key are names; {@code name} tells whether the key itself is one. */
    static boolean holdsNames(String key, boolean name) {
        return !name && NAMES.contains(key);
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
