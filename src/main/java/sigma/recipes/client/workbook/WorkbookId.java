package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.Ids;

/**
 * Names one workbook. The API calls it {@code workbookId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record WorkbookId(@JsonValue String value) {

    /**
     * Takes the id as the API writes it.
     *
     * @throws IllegalArgumentException where it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkbookId {
        Ids.demand(value, "workbook");
    }

    /** Returns the workbook's id as that of a file. */
    public FileId file() {
        return new FileId(value);
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
