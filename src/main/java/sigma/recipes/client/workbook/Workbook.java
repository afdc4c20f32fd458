package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A workbook (listWorkbooks, getWorkbook).
 *
 * @param id    its id
 * @param urlId the short id in its URL
 * @param name  its name
 * @param path  its folders, without its own name
 */
public record Workbook(@JsonProperty("workbookId") WorkbookId id, @JsonProperty("workbookUrlId") String urlId, String name,
                       String path) {
}
