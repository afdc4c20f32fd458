package sigma.recipes.contract.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks email addresses in any text, plain or URL-encoded. It searches outward from each at sign, so that a long text without
 * one costs little.
 */
final class AddressMask {

    private static final Pattern AT = Pattern.compile("@|%40");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){0,8}+");
    private static final String OTHER_SIGNS = "._+-'%";
    private static final int LONGEST_NAME = 200;

    private AddressMask() {
    }

    /** Returns {@code text} with each address as {@code ****@hidden.example}; the same text if it has none. */
    static String apply(String text) {
        Matcher at = AT.matcher(text);
        Matcher domain = DOMAIN.matcher(text);
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        while (at.find()) {
            int start = startOfName(text, at.start(), copied);
            if (start < at.start() && domain.region(at.end(), text.length()).lookingAt()) {
                masked.append(text, copied, start).append(SecretNames.MASK).append(at.group()).append("hidden.example");
                copied = domain.end();
            }
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    private static int startOfName(String text, int end, int first) {
        int start = end;
        while (start > first && end - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char sign) {
        return Character.isLetterOrDigit(sign) || OTHER_SIGNS.indexOf(sign) >= 0;
    }
}
