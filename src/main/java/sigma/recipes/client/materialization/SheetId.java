package sigma.recipes.client.materialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.Ids;

/**
 * Names one materialized element. The API calls it {@code sheetId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record SheetId(@JsonValue String value) {

    /**
     * Takes the id as the API writes it.
     *
     * @throws IllegalArgumentException where it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SheetId {
        Ids.demand(value, "materialized element");
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
