package sigma.recipes.sandbox.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One object of an organization. Its fields are the union of those in responses of any path and version, from which the
 * response schema of an operation selects. Guarded by the organization's lock.
 */
public final class Entity {

    private final String id;
    private final long position;
    private ObjectNode fields;

    /**
     * Creates an entity.
     *
     * @param id       the id
     * @param position the position in its store, counted from 1; never reused after a removal
     * @param fields   the fields
     */
    public Entity(String id, long position, ObjectNode fields) {
        this.id = id;
        this.position = position;
        this.fields = fields;
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns the position in its store. */
    public long position() {
        return position;
    }

    /** Returns the present fields. Those of a stored entity never change: {@link Store#change} replaces them by others. */
    public ObjectNode fields() {
        return fields;
    }

    /** Returns the text of a field; empty text if it is missing or null. */
    public String text(String field) {
        JsonNode value = fields.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    /** Returns whether a field is true. */
    public boolean flag(String field) {
        return fields.path(field).asBoolean(false);
    }

    /** Replaces the fields. Only for the store, whose indexes depend on them. */
    void become(ObjectNode other) {
        fields = other;
    }
}
