package sigma.recipes.client.workbook;

import java.util.Optional;

/**
 * What is exported: a workbook as a whole, one of its pages, or one of its elements.
 *
 * @param workbook the workbook
 * @param page     the page, if any
 * @param element  the element, if any
 */
public record ExportSource(WorkbookId workbook, Optional<PageId> page, Optional<ElementId> element) {

    /** Returns a workbook as a whole. */
    public static ExportSource workbook(WorkbookId workbook) {
        return new ExportSource(workbook, Optional.empty(), Optional.empty());
    }

    /** Returns a page. */
    public static ExportSource page(WorkbookId workbook, PageId page) {
        return new ExportSource(workbook, Optional.of(page), Optional.empty());
    }

    /** Returns an element. */
    public static ExportSource element(WorkbookId workbook, ElementId element) {
        return new ExportSource(workbook, Optional.empty(), Optional.of(element));
    }

    /** Returns an element. */
    public static ExportSource of(WorkbookElement element) {
        return element(element.workbook().id(), element.element().id());
    }
}
