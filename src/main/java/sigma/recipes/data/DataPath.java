package sigma.recipes.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * The place of a value in a data file.
 *
 * @param steps keys, and indexes counted from 0
 */
public record DataPath(List<String> steps) {

    /** Makes the list unmodifiable. */
    public DataPath {
        steps = List.copyOf(steps);
    }

    /** Returns a place by its keys and indexes. */
    public static DataPath of(Object... steps) {
        return new DataPath(Stream.of(steps).map(String::valueOf).toList());
    }

    /** Returns the place of a value inside the value at this place. */
    public DataPath and(Object step) {
        return new DataPath(Stream.concat(steps.stream(), Stream.of(String.valueOf(step))).toList());
    }

    /** Returns the place as shown to users, such as {@code known[0].operation}; empty for the whole file. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            text.append(step.matches("\\d+") ? "[" + step + "]" : (text.isEmpty() ? "" : ".") + step);
        }
        return text.toString();
    }
}
