package sigma.recipes.client.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The My Documents folder of a member (getMember).
 *
 * @param id its id
 */
public record HomeFolder(@JsonProperty("homeFolderId") FileId id) {
}
