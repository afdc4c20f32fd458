package sigma.recipes.drift.document;

/**
 * A defect of an API document that costs the place where it is, and no more.
 *
 * @param document the name of the document, or of the file of it
 * @param line     the line of the first place
 * @param column   the column of the first place
 * @param at       the keys that lead to the first place
 * @param message  what is wrong, and how it is read
 * @param count    at how many places
 */
public record DocumentFinding(String document, int line, int column, String at, String message, int count) {

    /** Returns the finding in one line. */
    public String text() {
        return document + ", line " + line + ", column " + column + " (" + at + "): " + message
                + (count == 1 ? "" : " (" + count + " places)");
    }
}
