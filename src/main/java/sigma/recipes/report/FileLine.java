package sigma.recipes.report;

/**
 * A line of a file.
 *
 * @param file the path below the project's folder, with slashes
 * @param line the number of the line, from 1
 */
public record FileLine(String file, int line) {

    /** Returns {@code file:line}. */
    public String text() {
        return file + ":" + line;
    }
}
