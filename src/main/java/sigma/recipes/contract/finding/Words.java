package sigma.recipes.contract.finding;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Formats values and lists for messages. */
public final class Words {

    /** The word for an absent value. */
    public static final String MISSING = "missing";

    private static final int LONGEST = 60;

    private Words() {
    }

    /** Returns the text in quotes, shortened, with line breaks escaped. */
    public static String quoted(String text) {
        return TextNode.valueOf(shortened(text)).toString();
    }

    /** Returns the start of a long text, without splitting a character. */
    public static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "...";
    }

    /** Returns the start of a long text. */
    public static String shortened(String text) {
        return cut(text, LONGEST);
    }

    /** Returns the words separated by commas, with "or" before the last. */
    public static String either(Collection<String> words) {
        List<String> all = List.copyOf(words);
        return all.size() < 2 ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.get(all.size() - 1);
    }

    /** Returns {@code 1 entry}, {@code 2 entries}. */
    public static String counted(int count, String object) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? object : object.replaceFirst("y$", "ie") + "s");
    }
}
