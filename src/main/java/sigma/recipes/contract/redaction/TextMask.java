package sigma.recipes.contract.redaction;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks values in any text by the words before them. Repetitions in the patterns are bounded or possessive: long untrusted
 * texts must cause neither excessive time nor a stack overflow.
 */
final class TextMask {

    private static final String QUOTED_REST = "([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)(\"|\\\\?\\z)";
    private static final Pattern IN_JSON = Pattern.compile("(?s)(\"([A-Za-z_-]{3,40})\"\\s{0,20}:\\s{0,20}\")" + QUOTED_REST);
    private static final Pattern IN_FORM = Pattern.compile("((?:^|[?&\\s\"'(])([A-Za-z_-]{3,40})=)([^&\\s\"\\\\]++)");
    private static final Pattern SCHEME = Pattern.compile(
            "\\b(?i:(bearer|basic)) {1,4}(?=[a-z]{0,200}[^a-z\\s\"',;])[A-Za-z0-9._~+/=-]{6,}+");

    private TextMask() {
    }

    /** Returns {@code text} with values of JSON fields masked, even if the document is truncated or part of a sentence. */
    static String fields(String text, boolean hidesPeople) {
        return replaced(IN_JSON, text, field -> SecretNames.matches(field.group(2))
                ? field.group(1) + SecretNames.MASK + field.group(4)
                : hidesPeople && PersonNames.matches(field.group(2))
                ? field.group(1) + PersonNames.masked(field.group(3)) + field.group(4) : field.group());
    }

    /** Returns {@code text} with values of forms and queries masked, and the text after Bearer and Basic. */
    static String pairs(String text, boolean hidesPeople) {
        String hidden = replaced(IN_FORM, text, pair -> SecretNames.matches(pair.group(2))
                ? pair.group(1) + SecretNames.MASK
                : hidesPeople && PersonNames.matches(pair.group(2))
                ? pair.group(1) + PersonNames.masked(pair.group(3)) : pair.group());
        return replaced(SCHEME, hidden, scheme -> scheme.group(1) + " " + SecretNames.MASK);
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> masking) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceAll(found -> Matcher.quoteReplacement(masking.apply(found))) : text;
    }
}
