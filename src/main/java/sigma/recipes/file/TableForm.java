package sigma.recipes.file;

/** The forms in which a file may hold a table as text, in UTF-8. */
public enum TableForm {
    /** A line of column names, then a line for each row, quoted as RFC 4180 says. */
    CSV("CSV"),
    /** One JSON array with an object for each row. */
    JSON("JSON"),
    /** A line with a JSON object for each row. */
    JSONL("JSON lines");

    private final String shown;

    TableForm(String shown) {
        this.shown = shown;
    }

    /** Returns its name for people. */
    String shown() {
        return shown;
    }
}
