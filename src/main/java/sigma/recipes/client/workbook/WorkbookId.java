package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.IdRules;

/**
 * Identifies a workbook; {@code workbookId} in the API.
 *
 * @param value the id as the API writes it, never blank
 */
public record WorkbookId(@JsonValue String value) {

    /**
     * Creates an id as the API writes it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkbookId {
        IdRules.requireValid(value, "workbook");
    }

    /** Returns the id of the workbook as a file id. */
    public FileId file() {
        return new FileId(value);
    }

    /** Returns the bare id, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
