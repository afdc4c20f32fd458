package sigma.recipes.settings.dotenv;

import java.util.List;

/**
 * The content of a {@code .env} file.
 *
 * @param lines   its lines
 * @param entries the assignments, in the order of the file
 * @param rest    the numbers of the lines outside of assignments that are neither blank nor a comment; npm's dotenv skips
 *                them silently
 */
public record EnvContent(List<String> lines, List<EnvEntry> entries, List<Integer> rest) {

    /** Makes the lists unmodifiable. */
    public EnvContent {
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
        rest = List.copyOf(rest);
    }

    /** Returns the text of a line, counted from 1. */
    public String line(int number) {
        return lines.get(number - 1);
    }

    /** Returns the number of lines only, since they may contain secrets. */
    @Override
    public String toString() {
        return lines.size() + " lines";
    }
}
