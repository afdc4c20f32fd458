package sigma.recipes.client.document;

import sigma.recipes.client.workbook.Workbook;

/**
 * A workbook or data model, for operations that both have.
 *
 * @param kind  its kind
 * @param id    its id
 * @param urlId the short id in its URL
 * @param name  its name
 * @param path  its folders, without its own name
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
