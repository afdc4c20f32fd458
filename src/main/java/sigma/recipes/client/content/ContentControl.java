package sigma.recipes.client.content;

/**
 * A control of a workbook (getWorkbookControls).
 *
 * @param name      its name
 * @param valueType the type of its values, as in the API, such as {@code date-range}
 */
public record ContentControl(String name, String valueType) {
}
