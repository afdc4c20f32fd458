package sigma.recipes.file;

/** The text formats of tables, in UTF-8. */
public enum TableFormat {
    /** A line of column names, then a line for each row, quoted according to RFC 4180. */
    CSV("CSV"),
    /** One JSON array with an object for each row. */
    JSON("JSON"),
    /** A line with a JSON object for each row. */
    JSONL("JSON lines");

    private final String shown;

    TableFormat(String shown) {
        this.shown = shown;
    }

    /** Returns its name as shown to users. */
    String shown() {
        return shown;
    }
}
