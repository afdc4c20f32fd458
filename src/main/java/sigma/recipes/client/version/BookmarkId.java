package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.IdRules;

/**
 * Identifies a bookmark; {@code bookmarkId} in the API.
 *
 * @param value the id as the API writes it, never blank
 */
public record BookmarkId(@JsonValue String value) {

    /**
     * Creates an id as the API writes it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BookmarkId {
        IdRules.requireValid(value, "bookmark");
    }

    /** Returns the bare id, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
