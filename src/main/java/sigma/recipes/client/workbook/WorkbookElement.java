package sigma.recipes.client.workbook;

/**
 * An element and its workbook.
 *
 * @param workbook the workbook
 * @param element  the element
 */
public record WorkbookElement(Workbook workbook, Element element) {
}
