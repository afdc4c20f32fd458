package sigma.recipes.sandbox.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing that an organization has. Its fields are the union of what the API's answers show of it under any path and
 * version; the response schema of an operation picks from them.
 *
 * @param id       the id
 * @param position the place in its store, counted from 1; never given twice, also after a removal
 * @param fields   the fields; changed through {@link Store#change} only, so that the indexes stay true
 */
public record Entity(String id, long position, ObjectNode fields) {

    /** Returns the text of a field, or empty text where the field is missing or null. */
    public String text(String field) {
        JsonNode value = fields.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    /** Returns whether a field is there and true. */
    public boolean flag(String field) {
        return fields.path(field).asBoolean(false);
    }
}
