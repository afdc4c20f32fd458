package sigma.recipes.recipe.input;

import java.util.List;
import java.util.Optional;
import sigma.recipes.recipe.feature.RunbookOutline;

/** Checks that a value can be written into the row of a recipe and reaches the step unchanged. */
public final class ValueRules {

    private ValueRules() {
    }

    /**
     * Returns what is wrong with {@code value}, or empty if it can be used.
     *
     * @param columns the headings of all columns of the table
     */
    public static Optional<String> mistake(Input input, String value, List<String> columns) {
        if (value.isEmpty()) {
            return Optional.of("the value is empty");
        }
        Optional<String> unreadable = TypedText.mistake(input.kind(), value);
        if (unreadable.isPresent()) {
            return unreadable;
        }
        if (isBlank(value.codePointAt(0)) || isBlank(value.codePointBefore(value.length()))) {
            return Optional.of(shown(value) + " starts or ends with a blank\nfix: write it without");
        }
        Optional<String> column = columns.stream().filter(name -> value.contains(RunbookOutline.mark(name))).findFirst();
        if (column.isPresent()) {
            return Optional.of(shown(value) + " holds " + RunbookOutline.mark(column.get())
                    + ", which stands for the column \"" + column.get() + "\" of this recipe\nfix: write it otherwise");
        }
        Optional<String> expected = input.kind().missedBy(value);
        if (expected.isPresent()) {
            return expected.map(phrase -> shown(value) + " doesn't fit\nexpected: " + phrase);
        }
        boolean needsQuotes = !input.quoted() && value.codePoints().anyMatch(c -> isBlank(c) || c == '"' || c == '\\');
        return needsQuotes ? Optional.of(shown(value) + " can't stand in this recipe, whose steps hold it without quotes\n"
                + "expected: one word without blanks, quotes and backslashes") : Optional.empty();
    }

    /** The Gherkin parser trims more than Java does, the no-break space for one. */
    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String shown(String value) {
        return '"' + value + '"';
    }
}
