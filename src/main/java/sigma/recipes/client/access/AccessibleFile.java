package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.MemberId;

/**
 * A file that a member can open (listAccessibleInodes).
 *
 * @param id         its id; null for a row that the API could not read
 * @param urlId      the short id in its URL
 * @param name       its name
 * @param type       its type, as in the API, such as {@code workbook}
 * @param parent     the id of its folder or workspace
 * @param permission the highest permission of the member, as in the API
 * @param path       the names of its folders
 * @param owner      the member who owns it; null if the API does not return it
 */
public record AccessibleFile(FileId id, String urlId, String name, String type, @JsonProperty("parentId") FileId parent,
                             String permission, String path, @JsonProperty("ownerId") MemberId owner) {

    /** Returns whether the API could read it. */
    public boolean readable() {
        return id != null;
    }
}
