package sigma.recipes.client.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.Ids;
import sigma.recipes.client.model.WorkspaceId;

/**
 * Names one file of an organization: a workbook, a folder or anything else in its file tree. The API calls it
 * {@code inodeId}; that of a workbook is its {@code workbookId}.
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
        Ids.demand(value, "file");
    }

    /** Returns a workspace's id as that of a file. */
    public static FileId of(WorkspaceId workspace) {
        return new FileId(workspace.value());
    }

    /** Returns the bare id, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
