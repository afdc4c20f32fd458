package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the places of a file that JSON Schema lets a reference name: {@code #inner} for {@code $anchor: inner}. */
final class Anchors {

    private static final List<String> KEYWORDS = List.of("$anchor", "$dynamicAnchor");

    private final Map<String, JsonPointer> places = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    private Anchors() {
    }

    /** Returns the places of a file by anchor. */
    static Map<String, JsonPointer> of(JsonNode file) {
        Anchors anchors = new Anchors();
        anchors.visit(file, false);
        return anchors.places;
    }

    private void visit(JsonNode node, boolean names) {
        KEYWORDS.stream().map(node::path).filter(anchor -> !names && anchor.isTextual())
                .forEach(anchor -> places.putIfAbsent(anchor.textValue(), References.pointer(path)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            below(Integer.toString(i), node.get(i), false);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!References.isData(field.getKey(), names)) {
                below(field.getKey(), field.getValue(), References.holdsNames(field.getKey(), names));
            }
        }
    }

    private void below(String key, JsonNode child, boolean names) {
        if (child.isContainerNode()) {
            path.addLast(key);
            visit(child, names);
            path.removeLast();
        }
    }
}
