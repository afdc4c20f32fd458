package sigma.recipes.drift.report;

import java.util.Locale;

/** Makes text of a document harmless for whatever shows it. */
final class TextSanitizer {

    private static final String LINE_SEPARATORS = "\u2028\u2029";

    private TextSanitizer() {
    }

    /**
     * Returns a text in which every control character, line end, and character that changes the direction of writing or is
     * not seen, is written as its number.
     */
    static String text(String text) {
        StringBuilder harmless = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                    || LINE_SEPARATORS.indexOf(c) >= 0) {
                harmless.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                harmless.appendCodePoint(c);
            }
        });
        return harmless.toString();
    }
}
