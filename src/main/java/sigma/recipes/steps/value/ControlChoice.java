package sigma.recipes.steps.value;

import java.util.Optional;

/**
 * The value of a control: a text, or a range of days.
 *
 * @param first the value, or the first day
 * @param last  the last day of a range
 */
public record ControlChoice(String first, Optional<String> last) {

    /** Returns whether the value of a cell is this value, or on one of the days. */
    public boolean includes(String cell) {
        return last.map(day -> cell.compareTo(first) >= 0 && cell.substring(0, Math.min(cell.length(), day.length())).compareTo(day) <= 0)
                .orElse(cell.equals(first));
    }

    @Override
    public String toString() {
        return last.map(day -> "the days from \"" + first + "\" to \"" + day + '"').orElse('"' + first + '"');
    }
}
