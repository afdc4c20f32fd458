package sigma.recipes.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A character that should not be part of a value. Invisible characters get into names by copying and make different names
 * look alike, and so do characters that change the direction of text.
 *
 * @param position  its position in the text, counted from 1
 * @param codePoint the character
 * @param reason    the reason
 */
public record HiddenCharacter(int position, int codePoint, Reason reason) {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int FIRST_NOT_ASCII = 0x80;
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);
    /** Embeddings, overrides, isolates and marks of the bidirectional algorithm (UAX #9, section 2). */
    private static final Set<Integer> DIRECTIONS = Set.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
            0x2069, 0x200E, 0x200F, 0x061C);
    /** Four Hangul fillers and the empty Braille pattern: letters and a symbol without a visible glyph. */
    private static final Set<Integer> EMPTY = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    /** The reasons against a character. */
    public enum Reason {
        /** The replacement character U+FFFD. */
        LOST("marks a character that was lost"),
        /** A control of the bidirectional algorithm. */
        DIRECTION("changes the direction of text"),
        /** A control or format character, a line separator, or a letter without a visible glyph. */
        INVISIBLE("cannot be seen"),
        /** A surrogate without its other half. */
        HALF("is half a character");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Returns the reason as the end of a sentence about the character. */
        public String words() {
            return words;
        }
    }

    /** Returns the first such character of a text; empty if it has none. */
    public static Optional<HiddenCharacter> first(String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            Optional<Reason> reason = reason(characters, i);
            if (reason.isPresent()) {
                return Optional.of(new HiddenCharacter(i + 1, characters[i], reason.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns the code point and Unicode name, such as {@code U+200B ZERO WIDTH SPACE}. */
    public String name() {
        return String.format(Locale.ROOT, "U+%04X %s", codePoint, Character.getName(codePoint));
    }

    static Optional<Reason> reason(int[] characters, int i) {
        int character = characters[i];
        if (character == REPLACEMENT) {
            return Optional.of(Reason.LOST);
        }
        if (DIRECTIONS.contains(character)) {
            return Optional.of(Reason.DIRECTION);
        }
        if (JOINERS.contains(character) && joins(characters, i)) {
            return Optional.empty();
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    Optional.of(Reason.INVISIBLE);
            case Character.SURROGATE -> Optional.of(Reason.HALF);
            default -> Optional.of(Reason.INVISIBLE).filter(empty -> EMPTY.contains(character));
        };
    }

    /** Persian words and family emoji need joiners; next to ASCII they have no effect. */
    private static boolean joins(int[] characters, int i) {
        return i > 0 && i + 1 < characters.length && characters[i - 1] >= FIRST_NOT_ASCII && characters[i + 1] >= FIRST_NOT_ASCII;
    }
}
