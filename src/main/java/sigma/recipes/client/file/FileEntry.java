package sigma.recipes.client.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import sigma.recipes.client.model.MemberId;

/**
 * A file in the file tree (filesGet, filesList, listAccessibleInodes, filesUpdate).
 *
 * @param id       its id
 * @param name     its name
 * @param parent   the id of the folder, workspace or My Documents that it is in
 * @param owner    the member who owns it, if the API says so
 * @param archived whether it was deleted, so that it can be restored
 */
public record FileEntry(FileId id, String name, FileId parent, Optional<MemberId> owner, boolean archived) {

    /** Takes what the API says. */
    @JsonCreator
    public static FileEntry of(@JsonProperty("id") FileId id, @JsonProperty("name") String name,
                               @JsonProperty("parentId") FileId parent, @JsonProperty("ownerId") MemberId owner,
                               @JsonProperty("isArchived") boolean archived) {
        return new FileEntry(id, name, parent, Optional.ofNullable(owner), archived);
    }
}
