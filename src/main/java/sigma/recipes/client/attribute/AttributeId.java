package sigma.recipes.client.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.Ids;

/**
 * Names one user attribute. The API calls it {@code userAttributeId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record AttributeId(@JsonValue String value) {

    /**
     * Takes the id as the API writes it.
     *
     * @throws IllegalArgumentException where it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttributeId {
        Ids.demand(value, "user attribute");
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
