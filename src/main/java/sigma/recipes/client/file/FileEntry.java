package sigma.recipes.client.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import sigma.recipes.client.model.MemberId;

/**
 * A file in the file tree (filesGet, filesList, listAccessibleInodes, filesCreate).
 *
 * @param id       its id
 * @param urlId    the short id in its URL
 * @param name     its name
 * @param parent   the id of its folder, workspace or My Documents
 * @param path     the names of its folders, starting with the workspace; empty text for a workspace
 * @param owner    the member who owns it, if the API returns it
 * @param archived whether it was deleted and can be restored
 */
public record FileEntry(FileId id, String urlId, String name, FileId parent, String path, Optional<MemberId> owner,
                        boolean archived) {

    /** Creates an instance from the fields of a response. */
    @JsonCreator
    public static FileEntry of(@JsonProperty("id") FileId id, @JsonProperty("urlId") String urlId,
                               @JsonProperty("name") String name, @JsonProperty("parentId") FileId parent,
                               @JsonProperty("path") String path, @JsonProperty("ownerId") MemberId owner,
                               @JsonProperty("isArchived") boolean archived) {
        return new FileEntry(id, urlId, name, parent, path, Optional.ofNullable(owner), archived);
    }

    /** Returns its path with its own name at the end. */
    public String location() {
        return path == null || path.isEmpty() ? name : path + "/" + name;
    }
}
