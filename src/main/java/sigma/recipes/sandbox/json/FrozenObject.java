package sigma.recipes.sandbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object that never changes, nor does anything in it: methods that change it throw {@link
 * UnsupportedOperationException}. Any thread may read it without a lock, and what was derived from it stays valid.
 * {@link #deepCopy} returns an object that can be changed.
 */
// ObjectNode.deepCopy() has no type parameter, as JsonNode has.
@SuppressWarnings("unchecked")
public final class FrozenObject extends ObjectNode {

    private static final long serialVersionUID = 1L;

    private final int hash;

    private FrozenObject(Map<String, JsonNode> fields) {
        super(Json.NODES, Collections.unmodifiableMap(fields));
        this.hash = fields.hashCode();
    }

    /** Returns the present content of {@code object}, frozen. */
    public static FrozenObject of(ObjectNode object) {
        return object instanceof FrozenObject frozen ? frozen : new FrozenObject(fields(object));
    }

    private static Map<String, JsonNode> fields(ObjectNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), frozen(field.getValue())));
        return fields;
    }

    private static JsonNode frozen(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return of(object);
        }
        if (value instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>(array.size());
            array.forEach(item -> items.add(frozen(item)));
            return new ArrayNode(Json.NODES, Collections.unmodifiableList(items));
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (!(other instanceof FrozenObject frozen) || frozen.hash == hash) && super.equals(other);
    }

    /** Returns the hash of the content, computed once. */
    @Override
    public int hashCode() {
        return hash;
    }
}
