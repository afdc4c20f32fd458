package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A page of a workbook (listWorkbookPages).
 *
 * @param id     its id
 * @param name   its name; empty text where it has none
 */
public record ContentPage(String id, String name) {

    /** Takes what the API says; only the id is always there. */
    @JsonCreator
    static ContentPage of(@JsonProperty("pageId") String id, @JsonProperty("name") String name) {
        return new ContentPage(id, name == null ? "" : name);
    }
}
