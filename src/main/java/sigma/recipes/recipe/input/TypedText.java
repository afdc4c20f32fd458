package sigma.recipes.recipe.input;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the characters of a value, wherever it was given. What cannot be seen gets into names by copying and makes two
 * that look alike; what changes the direction of text makes a name look like another.
 */
public final class TypedText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int FIRST_NOT_ASCII = 0x80;
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);
    /** Embeddings, overrides, isolates and marks of the bidirectional algorithm (UAX #9, section 2). */
    private static final Set<Integer> DIRECTIONS = Set.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
            0x2069, 0x200E, 0x200F, 0x061C);
    /** Letters and a picture that are drawn as nothing. */
    private static final Set<Integer> EMPTY = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private TypedText() {
    }

    /** Returns what is wrong with the length or with a character of {@code value}, and what to do; nothing where it is fine. */
    static Optional<String> mistake(InputKind kind, String value) {
        int length = value.codePointCount(0, value.length());
        if (length > kind.longest()) {
            return Optional.of("the value has " + length + " characters\nexpected: at most " + kind.longest());
        }
        return unseen(value);
    }

    /** Returns which character of {@code value} cannot be part of one, and what to do; nothing where all can. */
    public static Optional<String> unseen(String value) {
        int[] characters = value.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            Optional<String> reason = reason(characters, i);
            if (reason.isPresent()) {
                return Optional.of("character " + (i + 1) + " of the value is " + name(characters[i]) + ", which "
                        + reason.get() + "\nfix: type the value anew, without it");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reason(int[] characters, int i) {
        int character = characters[i];
        if (character == REPLACEMENT) {
            return Optional.of("marks a character that was lost");
        }
        if (DIRECTIONS.contains(character)) {
            return Optional.of("changes the direction of text");
        }
        if (JOINERS.contains(character) && joins(characters, i)) {
            return Optional.empty();
        }
        boolean unseen = EMPTY.contains(character) || switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
        return unseen ? Optional.of("cannot be seen")
                : Optional.of("is half a character").filter(half -> Character.getType(character) == Character.SURROGATE);
    }

    /** Persian words and pictures of families need joiners; next to ASCII they join nothing. */
    private static boolean joins(int[] characters, int i) {
        return i > 0 && i + 1 < characters.length && characters[i - 1] >= FIRST_NOT_ASCII && characters[i + 1] >= FIRST_NOT_ASCII;
    }

    private static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X %s", character, Character.getName(character));
    }
}
