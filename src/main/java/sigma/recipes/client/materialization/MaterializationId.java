package sigma.recipes.client.materialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.Ids;

/**
 * Names one materialization. The API calls it {@code materializationId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record MaterializationId(@JsonValue String value) {

    /**
     * Takes the id as the API writes it.
     *
     * @throws IllegalArgumentException where it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MaterializationId {
        Ids.demand(value, "materialization");
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
