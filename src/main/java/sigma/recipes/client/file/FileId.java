package sigma.recipes.client.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.IdRules;
import sigma.recipes.client.model.WorkspaceId;

/**
 * Identifies a file: a workbook, a folder or any other entry of the file tree. {@code inodeId} in the API; for a workbook,
 * also its {@code workbookId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record FileId(@JsonValue String value) {

    /**
     * Creates an id as the API writes it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {
        IdRules.requireValid(value, "file");
    }

    /** Returns the id of a workspace as a file id. */
    public static FileId of(WorkspaceId workspace) {
        return new FileId(workspace.value());
    }

    /** Returns the bare id, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
