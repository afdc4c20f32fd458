package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one connection of an organization. The API calls it {@code connectionId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record ConnectionId(@JsonValue String value) {

    /**
     * Takes the id as the API writes it.
     *
     * @throws IllegalArgumentException where it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConnectionId {
        Ids.demand(value, "connection");
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
