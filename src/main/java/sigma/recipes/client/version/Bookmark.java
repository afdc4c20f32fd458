package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A bookmark of a workbook (getWorkbookBookmarks, postWorkbookBookmarks).
 *
 * @param id          its id
 * @param name        its name, not necessarily unique
 * @param exploration the exploration that it saves
 * @param shared      whether everyone with access to the workbook sees it
 * @param isDefault   whether the workbook opens with it; an absent field means no
 */
public record Bookmark(@JsonProperty("bookmarkId") BookmarkId id, String name,
                       @JsonProperty("exploreKey") ExplorationKey exploration,
                       @JsonProperty("isShared") boolean shared, @JsonProperty("isDefault") boolean isDefault) {
}
