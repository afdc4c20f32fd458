package sigma.recipes.client.workbook;

/** A filter of workbooks. */
public enum WorkbookState {
    /** Workbooks that are not archived. */
    CURRENT,
    /** Archived workbooks. */
    ARCHIVED,
    /** All workbooks. */
    ALL;

    /** Returns whether the filter includes workbooks that are archived, or not. */
    public boolean includes(boolean archived) {
        return this == ALL || (this == ARCHIVED) == archived;
    }
}
