package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one member of an organization. The API calls it {@code memberId} in some answers and {@code userId} in others.
 *
 * @param value the id as the API writes it, never blank
 */
public record MemberId(@JsonValue String value) {

    /**
     * Takes the id as the API writes it.
     *
     * @throws IllegalArgumentException where it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {
        Ids.demand(value, "member");
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
