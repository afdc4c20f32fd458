package sigma.recipes.client.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.IdRules;

/**
 * Identifies a user attribute; {@code userAttributeId} in the API.
 *
 * @param value the id as the API writes it, never blank
 */
public record AttributeId(@JsonValue String value) {

    /**
     * Creates an id as the API writes it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttributeId {
        IdRules.requireValid(value, "user attribute");
    }

    /** Returns the bare id, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
