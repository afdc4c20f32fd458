package sigma.recipes.steps.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern for names: the subset of regular expressions without backtracking. It matches anywhere in a name, ignoring case;
 * {@code ^} and {@code $} match the beginning and end, a dot any character, {@code .*} any text, and a backslash escapes the
 * next character. Its meaning equals that of the regular expression.
 */
final class NamePattern {

    private static final int ANY = -1;
    private static final int RUN = -2;
    private static final Pattern FORM = Pattern.compile("\\^?(?:[^\\\\^$.|?*+()\\[\\]{}]|\\.\\*?|\\\\[^A-Za-z0-9\\s])+\\$?");

    private final List<Integer> tokens;

    private NamePattern(List<Integer> tokens) {
        this.tokens = tokens;
    }

    /**
     * Parses a pattern.
     *
     * @throws AssertionError if it uses other parts of regular expressions
     */
    static NamePattern of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new AssertionError("\"" + text + "\" is not a pattern for names, so nothing was changed.\n  fix: of a regular expression "
                    + "^, $, . and .* are understood, such as ^Trial or Test.*2025$; write \\. for a dot");
        }
        boolean start = text.startsWith("^");
        boolean end = text.endsWith("$") && !text.endsWith("\\$");
        int[] characters = text.substring(start ? 1 : 0, text.length() - (end ? 1 : 0)).toLowerCase(Locale.ROOT).codePoints().toArray();
        List<Integer> tokens = new ArrayList<>();
        if (!start) {
            tokens.add(RUN);
        }
        for (int i = 0; i < characters.length; i++) {
            boolean run = characters[i] == '.' && i + 1 < characters.length && characters[i + 1] == '*';
            if (characters[i] == '.') {
                tokens.add(run ? RUN : ANY);
                i += run ? 1 : 0;
            } else {
                i += characters[i] == '\\' ? 1 : 0;
                tokens.add(characters[i]);
            }
        }
        if (!end) {
            tokens.add(RUN);
        }
        return new NamePattern(tokens);
    }

    /** Returns a text that matches the pattern. */
    String example() {
        StringBuilder text = new StringBuilder();
        tokens.stream().filter(token -> token != RUN).forEach(token -> text.appendCodePoint(token == ANY ? 'x' : token));
        return text.isEmpty() ? "Trial" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * Returns whether a name matches. It backtracks to the last {@code .*} only, so that the time is at most the product of
     * the lengths.
     */
    boolean matches(String name) {
        int[] characters = name.toLowerCase(Locale.ROOT).codePoints().toArray();
        int token = 0;
        int retryToken = -1;
        int retryFrom = 0;
        int at = 0;
        while (at < characters.length) {
            if (token < tokens.size() && tokens.get(token) == RUN) {
                retryToken = ++token;
                retryFrom = at;
            } else if (token < tokens.size() && (tokens.get(token) == ANY || tokens.get(token) == characters[at])) {
                token++;
                at++;
            } else if (retryToken >= 0) {
                token = retryToken;
                at = ++retryFrom;
            } else {
                return false;
            }
        }
        while (token < tokens.size() && tokens.get(token) == RUN) {
            token++;
        }
        return token == tokens.size();
    }
}
