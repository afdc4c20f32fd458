package sigma.recipes.client.connection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.IdRules;

/**
 * Identifies a database, schema or table of a connection; {@code connectionPathId} in the API, and {@code inodeId} in the
 * response of lookupConnection.
 *
 * @param value the id as the API writes it, never blank
 */
public record ConnectionPathId(@JsonValue String value) {

    /**
     * Creates an id as the API writes it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConnectionPathId {
        IdRules.requireValid(value, "path");
    }

    /** Returns the bare id, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
