package sigma.recipes.client.document;

/** The kinds of documents that consist of pages and elements. */
public enum DocumentKind {
    /** Shows data to people. */
    WORKBOOK("workbook", "workbookId"),
    /** Prepares data for workbooks. */
    DATA_MODEL("data model", "dataModelId");

    private final String word;
    private final String idField;

    DocumentKind(String word, String idField) {
        this.word = word;
        this.idField = idField;
    }

    /** Returns the word for one such document. */
    public String word() {
        return word;
    }

    /** Returns the API's name for its id, in paths and in responses. */
    public String idField() {
        return idField;
    }
}
