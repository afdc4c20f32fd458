package sigma.recipes.drift.document;

/**
 * A defect of an API document, which makes only its own place unreadable.
 *
 * @param document the name of the document or of one of its files
 * @param line     the line of the first place
 * @param column   the column of the first place
 * @param at       the keys that lead to the first place
 * @param message  the defect and its consequence
 * @param count    the number of places
 */
public record DocumentFinding(String document, int line, int column, String at, String message, int count) {

    /** Returns the finding in one line. */
    public String text() {
        return document + ", line " + line + ", column " + column + " (" + at + "): " + message
                + (count == 1 ? "" : " (" + count + " places)");
    }
}
