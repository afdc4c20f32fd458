package sigma.recipes.settings.dotenv;

/**
 * One assignment in a {@code .env}.
 *
 * @param name     the name
 * @param value    the value, exactly as npm's dotenv reads it
 * @param quoted   whether quotes around the value were removed
 * @param comment  the text after the value on the same line, starting with {@code #}; empty if there is none
 * @param adjoined whether that {@code #} directly follows the value or the equals sign
 * @param line     the line of the name, counted from 1
 * @param lastLine the last line of the value
 */
public record EnvEntry(String name, String value, boolean quoted, String comment, boolean adjoined, int line, int lastLine) {

    /** Returns the place only, since the value may be secret. */
    @Override
    public String toString() {
        return "line " + line;
    }
}
