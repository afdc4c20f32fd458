package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A bookmark of a workbook (getWorkbookBookmarks, postWorkbookBookmarks).
 *
 * @param id          its id
 * @param name        its name, which need not be unique
 * @param exploration the exploration whose view it keeps
 * @param shared      whether all who may open the workbook see it
 * @param byDefault   whether the workbook opens with it; left out of a response means no
 */
public record Bookmark(@JsonProperty("bookmarkId") BookmarkId id, String name,
                       @JsonProperty("exploreKey") ExplorationKey exploration,
                       @JsonProperty("isShared") boolean shared, @JsonProperty("isDefault") boolean byDefault) {
}
