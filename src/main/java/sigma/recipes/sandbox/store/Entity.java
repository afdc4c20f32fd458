package sigma.recipes.sandbox.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One object of an organization. Its fields are the union of those in responses of any path and version, from which the
 * response schema of an operation selects.
 *
 * @param id       the id
 * @param position the position in its store, counted from 1; never reused after a removal
 * @param fields   the fields; changed through {@link Store#change} only, so that the indexes remain valid
 */
public record Entity(String id, long position, ObjectNode fields) {

    /** Returns the text of a field; empty text if it is missing or null. */
    public String text(String field) {
        JsonNode value = fields.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    /** Returns whether a field is true. */
    public boolean flag(String field) {
        return fields.path(field).asBoolean(false);
    }
}
