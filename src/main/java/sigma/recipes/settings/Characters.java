package sigma.recipes.settings;

/** Kinds of characters that get into values by copying, and that nobody sees. */
final class Characters {

    private Characters() {
    }

    /** Returns whether {@code character} leaves no mark, a plain blank aside. */
    static boolean unseen(int character) {
        return control(character) || Character.getType(character) == Character.FORMAT
                || character != ' ' && blank(character);
    }

    /** Returns whether {@code character} is a control character. */
    static boolean control(int character) {
        return Character.isISOControl(character);
    }

    /** Returns whether {@code character} is white space, the no-break space included. */
    static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Returns {@code text} without white space at both ends, the no-break space included. */
    static String strip(String text) {
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
