package sigma.recipes.file.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Compares two structured documents for display. The order of names in an object is ignored, that of a list is not. */
public final class CodeDifference {

    private static final int CONTEXT = 3;
    private static final String ID = "id";

    private CodeDifference() {
    }

    /**
     * Returns the difference of two documents as a unified diff of their YAML; empty if they are equal.
     *
     * @param oldName the name of the first one in the diff
     * @param newName the name of the second one
     */
    public static List<String> lines(String oldName, JsonNode before, String newName, JsonNode after) {
        List<String> old = CodeFile.text(CodeFormat.YAML, sorted(before)).lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(oldName, newName, old,
                DiffUtils.diff(old, CodeFile.text(CodeFormat.YAML, sorted(after)).lines().toList()), CONTEXT);
    }

    /**
     * Returns the places of {@code wanted} that differ in {@code found}, ignoring additions. List entries with ids are
     * matched by id.
     */
    public static List<String> missing(JsonNode wanted, JsonNode found) {
        List<String> places = new ArrayList<>();
        collect(wanted, found, "", places);
        return places;
    }

    private static void collect(JsonNode wanted, JsonNode found, String place, List<String> places) {
        if (wanted.isObject() && found.isObject()) {
            wanted.properties().forEach(field -> collect(field.getValue(), found.path(field.getKey()),
                    place.isEmpty() ? field.getKey() : place + "." + field.getKey(), places));
        } else if (wanted.isArray() && found.isArray()) {
            for (int i = 0; i < wanted.size(); i++) {
                collect(wanted.get(i), counterpart(wanted.get(i), (ArrayNode) found, i), place + "[" + i + "]", places);
            }
        } else if (!wanted.equals(found)) {
            places.add(place);
        }
    }

    private static JsonNode counterpart(JsonNode wanted, ArrayNode among, int index) {
        Optional<JsonNode> same = wanted.has(ID) ? StreamSupport.stream(among.spliterator(), false)
                .filter(each -> each.path(ID).equals(wanted.get(ID))).findFirst() : Optional.empty();
        return same.orElseGet(() -> among.path(index));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            return sorted.setAll(fields);
        }
        if (node.isArray()) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            node.forEach(entry -> sorted.add(sorted(entry)));
            return sorted;
        }
        return node;
    }
}
