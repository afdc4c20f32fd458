package sigma.recipes.client.document;

/** The kinds of documents that consist of pages and elements. */
public enum DocumentKind {
    /** Presents data. */
    WORKBOOK("workbook", "workbookId"),
    /** Prepares data for workbooks. */
    DATA_MODEL("data model", "dataModelId");

    private final String word;
    private final String idField;

    DocumentKind(String word, String idField) {
        this.word = word;
        this.idField = idField;
    }

    /** Returns the noun for such a document. */
    public String word() {
        return word;
    }

    /** Returns the name of its id in paths and responses. */
    public String idField() {
        return idField;
    }
}
