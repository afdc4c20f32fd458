package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.file.FileId;

/**
 * A favorite of a member (listFavorites, listFavoriteInodes).
 *
 * @param id         the id of the file
 * @param name       its name
 * @param type       its type, as in the API, such as {@code workbook}
 * @param path       the names of its folders, starting with the workspace
 * @param permission what the member may do, as in the API
 */
public record FavoriteFile(FileId id, String name, String type, String path, @JsonProperty("permission") String permission) {
}
