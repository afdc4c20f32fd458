package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import sigma.recipes.text.UrlText;

/** Finds the references of a file, and what they lead to. */
public final class References {

    /** The keyword of a reference. */
    public static final String REF = "$ref";

    /** What stands below these keys is data, in which {@code $ref} means nothing. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    /** Below these keys stand names that a document chooses; a property may well be called {@code default}. */
    private static final Set<String> NAMES = Set.of("properties", "schemas", "responses");

    private References() {
    }

    /** Returns what a pointer such as {@code /components/schemas/Member} leads to; a missing node where it leads nowhere. */
    public static JsonNode target(JsonNode file, String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return MissingNode.getInstance();
        }
        JsonNode plain = plain(file, pointer);
        return plain.isMissingNode() && pointer.contains("%")
                ? file.at(JsonPointer.compile(UrlText.decoded(pointer)))
                : plain;
    }

    /** Most pointers lead through objects by names without escapes; a document follows thousands of them. */
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
     * @param node     where to look, changed in place
     * @param path     the keys that lead to {@code node} in its file; as it was again afterwards
     * @param replaced what becomes of a reference, from the keys that lead to it and its text
     */
    public static void replace(JsonNode node, Deque<String> path, BiFunction<Deque<String>, String, String> replaced) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            path.addLast(Integer.toString(i));
            replace(node.get(i), path, replaced);
            path.removeLast();
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            boolean data = DATA.contains(field.getKey()) && !NAMES.contains(path.isEmpty() ? "" : path.peekLast());
            path.addLast(field.getKey());
            if (field.getKey().equals(REF) && field.getValue().isTextual()) {
                ((ObjectNode) node).put(REF, replaced.apply(path, field.getValue().textValue()));
            } else if (!data) {
                replace(field.getValue(), path, replaced);
            }
            path.removeLast();
        }
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
