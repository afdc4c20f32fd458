package sigma.recipes.sandbox.export;

import java.util.List;

/**
 * A page of a workbook in an exported file.
 *
 * @param name     its name
 * @param elements its elements, from top to bottom
 */
record ExportedPage(String name, List<ExportedElement> elements) {
}
