package sigma.recipes.settings.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Kinds of characters that get into values by copying, and that are not seen. */
public final class Characters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int REPLACEMENT = 0xfffd;
    private static final int ASCII = 0x80;

    private Characters() {
    }

    /** Returns whether {@code character} leaves no mark, a plain blank aside. */
    static boolean unseen(int character) {
        return control(character) || Character.getType(character) == Character.FORMAT
                || character != ' ' && blank(character);
    }

    /** Returns whether {@code character} is a control character. */
    public static boolean control(int character) {
        return Character.isISOControl(character);
    }

    /**
     * Returns the first character of {@code text} that can't be seen or changes the direction of writing, or that marks a
     * character lost in decoding. A joiner between two letters or pictures that are not ASCII is part of how they are
     * written, as in a flag, a family or Persian.
     */
    public static OptionalInt hidden(String text) {
        int[] characters = text.codePoints().toArray();
        return IntStream.range(0, characters.length).filter(i -> hidden(characters, i)).map(i -> characters[i]).findFirst();
    }

    private static boolean hidden(int[] characters, int i) {
        int type = Character.getType(characters[i]);
        boolean joiner = characters[i] == ZERO_WIDTH_JOINER || characters[i] == ZERO_WIDTH_NON_JOINER;
        if (joiner && i > 0 && i + 1 < characters.length && characters[i - 1] >= ASCII && characters[i + 1] >= ASCII) {
            return false;
        }
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
                || characters[i] == REPLACEMENT;
    }

    /** Returns {@code U+200B ZERO WIDTH SPACE} and the like. */
    public static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X %s", character, Character.getName(character));
    }

    /** Returns whether {@code character} is white space, the no-break space included. */
    static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Returns {@code text} without white space at both ends, the no-break space included. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
