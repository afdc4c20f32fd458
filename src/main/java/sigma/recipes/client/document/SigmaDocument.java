package sigma.recipes.client.document;

import sigma.recipes.client.workbook.Workbook;

/**
 * A workbook or a data model, for what can be done with both.
 *
 * @param kind  which of the two it is
 * @param id    its id
 * @param urlId the short id in the address of its page
 * @param name  its name
 * @param path  the folders that it is in, without its own name
 */
public record SigmaDocument(DocumentKind kind, String id, String urlId, String name, String path) {

    /** Returns a workbook as a document. */
    public static SigmaDocument of(Workbook workbook) {
        return new SigmaDocument(DocumentKind.WORKBOOK, workbook.id().value(), workbook.urlId(), workbook.name(), workbook.path());
    }

    /** Returns a data model as a document. */
    public static SigmaDocument of(DataModel model) {
        return new SigmaDocument(DocumentKind.DATA_MODEL, model.id().value(), model.urlId(), model.name(), model.path());
    }
}
