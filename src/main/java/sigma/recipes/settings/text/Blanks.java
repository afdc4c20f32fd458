package sigma.recipes.settings.text;

/** White space around values. */
public final class Blanks {

    private Blanks() {
    }

    /** Returns {@code text} without white space at both ends, including no-break spaces. */
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

    private static boolean blank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
