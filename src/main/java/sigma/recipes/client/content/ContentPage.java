package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.workbook.PageId;

/**
 * A page of a workbook (listWorkbookPages).
 *
 * @param id     its id
 * @param name   its name; empty text if it has none
 * @param hidden whether only editors of the workbook see it
 */
public record ContentPage(PageId id, String name, boolean hidden) {

    /** Creates an instance from the fields of a response; only the id is required. */
    @JsonCreator
    static ContentPage of(@JsonProperty("pageId") PageId id, @JsonProperty("name") String name,
                          @JsonProperty("hidden") Boolean hidden) {
        return new ContentPage(id, name == null ? "" : name, Boolean.TRUE.equals(hidden));
    }
}
