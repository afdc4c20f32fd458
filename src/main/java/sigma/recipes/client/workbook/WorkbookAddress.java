package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The address of a workbook's page (listWorkbooks).
 *
 * @param id  its id
 * @param url its URL, which a secure embed signs
 */
public record WorkbookAddress(@JsonProperty("workbookId") WorkbookId id, String url) {
}
