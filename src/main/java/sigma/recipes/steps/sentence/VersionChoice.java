package sigma.recipes.steps.sentence;

import java.util.OptionalInt;

/**
 * A version of a workbook in a sentence.
 *
 * @param number its number; empty for the latest one
 */
public record VersionChoice(OptionalInt number) {

    @Override
    public String toString() {
        return number.isPresent() ? "version " + number.getAsInt() : "the latest version";
    }
}
