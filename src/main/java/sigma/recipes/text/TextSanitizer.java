package sigma.recipes.text;

import java.util.Locale;
import java.util.Optional;

/** Makes untrusted text safe to print in a terminal, a log or a page. */
public final class TextSanitizer {

    private static final char BLANK = ' ';

    private TextSanitizer() {
    }

    /**
     * Returns a text on one line in which control characters, line ends, and characters that are invisible or change the
     * direction of writing are written as escapes, such as {@code \u001b}.
     */
    public static String escaped(String text) {
        return escaped(text, false);
    }

    /** Returns the same as {@link #escaped(String)}, with all white space except the plain blank written as escapes. */
    public static String escapedBlanks(String text) {
        return escaped(text, true);
    }

    /** Returns an escaped text of several lines: line ends remain, tabs become blanks. */
    public static String escapedLines(String text) {
        return String.join("\n", text.replace('\t', BLANK).lines().map(TextSanitizer::escaped).toList());
    }

    /**
     * Returns an escaped text on one line, its white space and control characters replaced by single blanks.
     *
     * @param longest the number of characters after which it is cut
     */
    public static String line(String text, int longest) {
        String line = escaped(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
        return line.codePointCount(0, line.length()) <= longest ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)) + "...";
    }

    private static String escaped(String text, boolean blanks) {
        int[] characters = text.codePoints().toArray();
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < characters.length; i++) {
            Optional<HiddenCharacter.Reason> hidden = HiddenCharacter.reason(characters, i)
                    .filter(reason -> reason != HiddenCharacter.Reason.LOST);
            if (hidden.isPresent() || blanks && characters[i] != BLANK && isBlank(characters[i])) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", characters[i]));
            } else {
                safe.appendCodePoint(characters[i]);
            }
        }
        return safe.toString();
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
