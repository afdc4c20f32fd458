package sigma.recipes.recipe.input;

import java.util.Optional;
import sigma.recipes.problem.Problem;
import sigma.recipes.text.HiddenCharacter;

/** Checks the length and the characters of a value from any source. */
public final class InputTextRules {

    private InputTextRules() {
    }

    /** Returns the problem of the length or of a character of {@code value}, with the fix; empty if there is none. */
    static Optional<Problem> mistake(InputKind kind, String value) {
        int length = value.codePointCount(0, value.length());
        if (length > kind.longest()) {
            return Optional.of(Problem.of("The value has " + length + " characters.").expected("at most " + kind.longest()));
        }
        return hidden(value);
    }

    /** Returns the problem of an invalid character of {@code value}, with the fix; empty if there is none. */
    public static Optional<Problem> hidden(String value) {
        return HiddenCharacter.first(value).map(character -> Problem.of("Character " + character.position()
                + " of the value is " + character.name() + ", which " + character.reason().words() + ".")
                .fix("type the value again, without it"));
    }
}
