package sigma.recipes.settings.dotenv;

/**
 * One assignment in a {@code .env}.
 *
 * @param name     the name
 * @param value    the value, exactly as npm's dotenv reads it
 * @param quoted   whether quotes were around the value and were removed
 * @param comment  what follows the value on the same line, from {@code #} on; empty if nothing does
 * @param adjoined whether that {@code #} follows the value, or the equals sign, without a blank
 * @param line     the line that the name is on, counted from 1
 * @param lastLine the line that the value ends on
 */
public record EnvEntry(String name, String value, boolean quoted, String comment, boolean adjoined, int line, int lastLine) {

    /** Returns the place alone, since the value may be a secret. */
    @Override
    public String toString() {
        return "line " + line;
    }
}
