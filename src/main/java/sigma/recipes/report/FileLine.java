package sigma.recipes.report;

/**
 * A line of a file.
 *
 * @param file the path relative to the project's folder, with slashes
 * @param line the number of the line, starting with 1
 */
public record FileLine(String file, int line) {

    /** Returns {@code file:line}. */
    public String text() {
        return file + ":" + line;
    }
}
