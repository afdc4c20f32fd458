package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.workbook.PageId;

/**
 * A page of a workbook (listWorkbookPages).
 *
 * @param id     its id
 * @param name   its name; empty text where it has none
 * @param hidden whether only those who edit the workbook see it
 */
public record ContentPage(PageId id, String name, boolean hidden) {

    /** Takes what the API says; only the id is always there. */
    @JsonCreator
    static ContentPage of(@JsonProperty("pageId") PageId id, @JsonProperty("name") String name,
                          @JsonProperty("hidden") Boolean hidden) {
        return new ContentPage(id, name == null ? "" : name, Boolean.TRUE.equals(hidden));
    }
}
