package sigma.recipes.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text in double quotes in steps: a backslash escapes the next character, so that any text can be quoted. The parameter type
 * {@code text} of the steps reads the same form.
 */
public final class QuotedText {

    /** The pattern of a text with its quotes; the first group is the text between them. */
    public static final String PATTERN = "\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"";
    /** The same pattern without a group. */
    public static final String WHOLE = "\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"";

    private static final Pattern QUOTED = Pattern.compile(PATTERN);
    private static final Pattern PAIR = Pattern.compile("(?s)\\\\(.)");

    private QuotedText() {
    }

    /** Escapes {@code text} for use between quotes. */
    public static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Reverses {@link #escape}. */
    public static String unescape(String quoted) {
        return PAIR.matcher(quoted).replaceAll("$1");
    }

    /** Returns the unescaped text from the first quote of {@code words} to the last one; empty without quotes. */
    public static Optional<String> in(String words) {
        int quote = words.indexOf('"');
        return quote < 0 ? Optional.empty() : Optional.of(unescape(words.substring(quote + 1, words.lastIndexOf('"'))));
    }

    /** Returns the quoted texts of {@code words}, unescaped, in order. */
    public static List<String> allIn(String words) {
        return QUOTED.matcher(words).results().map(quoted -> unescape(quoted.group(1))).toList();
    }

    /** Returns {@code step} without its quoted texts. */
    public static String withoutQuoted(String step) {
        return QUOTED.matcher(step).replaceAll("\"\"");
    }
}
