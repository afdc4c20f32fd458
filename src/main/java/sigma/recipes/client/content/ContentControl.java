package sigma.recipes.client.content;

/**
 * A control of a workbook (getWorkbookControls).
 *
 * @param name      its name
 * @param valueType the API's word for the values that it takes, such as {@code date-range}
 */
public record ContentControl(String name, String valueType) {
}
