package sigma.recipes.client.workbook;

/** Which workbooks are listed. */
public enum WorkbookState {
    /** Those that are not archived. */
    CURRENT,
    /** Those that are archived. */
    ARCHIVED,
    /** Both. */
    ALL;

    /** Returns whether workbooks that are archived, or are not, belong to them. */
    public boolean includes(boolean archived) {
        return this == ALL || (this == ARCHIVED) == archived;
    }
}
