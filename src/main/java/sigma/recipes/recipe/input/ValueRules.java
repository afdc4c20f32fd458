package sigma.recipes.recipe.input;

import java.util.List;
import java.util.Optional;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.feature.RunbookOutline;
import sigma.recipes.text.NearestNames;

/** Checks that a value can be written into the row of a recipe and reaches the step unchanged. */
public final class ValueRules {

    private ValueRules() {
    }

    /**
     * Returns the problem of {@code value}; empty if there is none.
     *
     * @param columns the headings of all columns of the table
     */
    public static Optional<Problem> mistake(Input input, String value, List<String> columns) {
        if (value.isEmpty()) {
            return Optional.of(Problem.of("The value is empty.").fix("give a value"));
        }
        Optional<Problem> unreadable = InputTextRules.mistake(input.kind(), value);
        if (unreadable.isPresent()) {
            return unreadable;
        }
        if (isBlank(value.codePointAt(0)) || isBlank(value.codePointBefore(value.length()))) {
            return Optional.of(Problem.of(shown(value) + " starts or ends with a blank.").fix("remove the blank"));
        }
        Optional<String> column = columns.stream().filter(name -> value.contains(RunbookOutline.mark(name))).findFirst();
        if (column.isPresent()) {
            return Optional.of(Problem.of(shown(value) + " contains " + RunbookOutline.mark(column.get())
                    + ", which means the column \"" + column.get() + "\" of this recipe.").fix("write it otherwise"));
        }
        Optional<String> expected = input.kind().missedBy(value);
        if (expected.isPresent()) {
            return expected.map(phrase -> Problem.of(shown(value) + " can't be used."
                    + NearestNames.didYouMean(value, input.kind().words())).expected(phrase));
        }
        boolean needsQuotes = !input.quoted() && !input.kind().isPhrase() && value.codePoints().anyMatch(c -> isBlank(c) || c == '"' || c == '\\');
        return needsQuotes ? Optional.of(Problem.of(shown(value) + " can't be used in this recipe, whose steps contain it without quotes.")
                .expected("one word without blanks, quotes and backslashes")) : Optional.empty();
    }

    /** The Gherkin parser trims more characters than Java, such as the no-break space. */
    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String shown(String value) {
        return '"' + value + '"';
    }
}
