package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.Ids;

/**
 * Names one page of a workbook. The API calls it {@code pageId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record PageId(@JsonValue String value) {

    /**
     * Takes the id as the API writes it.
     *
     * @throws IllegalArgumentException where it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageId {
        Ids.demand(value, "page of a workbook");
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
