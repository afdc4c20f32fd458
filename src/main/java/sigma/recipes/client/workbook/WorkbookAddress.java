package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where the page of a workbook is (listWorkbooks).
 *
 * @param id  its id
 * @param url the address of its page, which a secure embed signs
 */
public record WorkbookAddress(@JsonProperty("workbookId") WorkbookId id, String url) {
}
