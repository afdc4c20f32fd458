package sigma.recipes.file.row;

import java.util.Optional;
import java.util.regex.Pattern;
import sigma.recipes.problem.Problem;
import sigma.recipes.text.HiddenCharacter;

/** What is wrong with the text of a cell, whatever the cell means. */
final class CellFault {

    /** A spreadsheet shows long numbers like this, and saves what it shows: the other digits are lost. */
    private static final Pattern SHORTENED = Pattern.compile("[+-]?\\d(?:[.,]\\d+)?E[+-]\\d{2,3}");
    /** What a spreadsheet shows, and saves, where a formula fails or a column is too narrow. */
    private static final Pattern ERROR = Pattern.compile("#{3,}|#(?:[A-Z]+[!?]|DIV/0!|N/A)");

    private CellFault() {
    }

    /** Returns the fault of a cell, without its place; empty if there is none. */
    static Optional<Problem> of(String cell) {
        Optional<HiddenCharacter> hidden = HiddenCharacter.first(cell);
        if (hidden.isPresent()) {
            HiddenCharacter character = hidden.get();
            return Optional.of(Problem.of("The cell has a character that " + character.reason().words() + ".")
                    .actual(character.name() + ", character " + character.position()).fix("type the cell again"));
        }
        if (SHORTENED.matcher(cell).matches()) {
            return Optional.of(Problem.of("The cell has a number that a spreadsheet shortened.").expected("all digits of the number")
                    .actual('"' + cell + '"').fix("give the column the format Text, type the number again, and save the file again"));
        }
        if (ERROR.matcher(cell).matches()) {
            return Optional.of(Problem.of("The cell has an error of a spreadsheet.").expected("a value").actual('"' + cell + '"')
                    .fix("correct the formula or widen the column, and save the file again"));
        }
        return Optional.empty();
    }
}
