package sigma.recipes.client.workbook;

/**
 * An element and the workbook that it is in.
 *
 * @param workbook the workbook
 * @param element  the element
 */
public record WorkbookElement(Workbook workbook, Element element) {
}
