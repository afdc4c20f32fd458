package sigma.recipes.recipe.input;

import java.util.Optional;
import sigma.recipes.problem.Problem;
import sigma.recipes.text.HiddenCharacter;

/** Checks length and characters of a value, wherever it was given. */
public final class TypedText {

    private TypedText() {
    }

    /** Returns what is wrong with the length or with a character of {@code value}, and the fix; empty if it is fine. */
    static Optional<Problem> mistake(InputKind kind, String value) {
        int length = value.codePointCount(0, value.length());
        if (length > kind.longest()) {
            return Optional.of(Problem.of("The value has " + length + " characters.").expected("at most " + kind.longest()));
        }
        return hidden(value);
    }

    /** Returns which character of {@code value} should not be part of it, and the fix; empty if all are fine. */
    public static Optional<Problem> hidden(String value) {
        return HiddenCharacter.first(value).map(character -> Problem.of("Character " + character.position()
                + " of the value is " + character.name() + ", which " + character.reason().words() + ".")
                .fix("type the value again, without it"));
    }
}
