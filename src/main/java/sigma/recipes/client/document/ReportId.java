package sigma.recipes.client.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.IdRules;

/**
 * Names one report. The API calls it {@code reportId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record ReportId(@JsonValue String value) {

    /**
     * Creates an id as the API writes it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportId {
        IdRules.requireValid(value, "report");
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
