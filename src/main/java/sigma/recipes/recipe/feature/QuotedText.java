package sigma.recipes.recipe.feature;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in double quotes in steps: a backslash escapes the next character, so that any text can be quoted. The parameter type
 * {@code text} of the steps reads the same form.
 */
public final class QuotedText {

    /** The pattern of a text with its quotes; the first group is the text between them. */
    public static final String PATTERN = "\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"";

    private static final Pattern QUOTED = Pattern.compile(PATTERN);
    private static final Pattern PAIR = Pattern.compile("(?s)\\\\(.)");

    private QuotedText() {
    }

    /** Escapes {@code text} for use between quotes. */
    public static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Returns a step's text with quoted texts unescaped. */
    public static String readable(String step) {
        return QUOTED.matcher(step).replaceAll(quoted -> Matcher.quoteReplacement(
                '"' + PAIR.matcher(quoted.group(1)).replaceAll("$1") + '"'));
    }

    /** Returns {@code step} without its quoted texts. */
    static String withoutQuoted(String step) {
        return QUOTED.matcher(step).replaceAll("\"\"");
    }
}
