package sigma.recipes.client.materialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.IdRules;

/**
 * Identifies a materialized element; {@code sheetId} in the API.
 *
 * @param value the id as the API writes it, never blank
 */
public record SheetId(@JsonValue String value) {

    /**
     * Creates an id as the API writes it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SheetId {
        IdRules.requireValid(value, "materialized element");
    }

    /** Returns the bare id, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
