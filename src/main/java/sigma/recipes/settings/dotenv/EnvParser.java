package sigma.recipes.settings.dotenv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a {@code .env} like npm's dotenv 16, with the same regular expression and processing of matches. Source:
 * {@code parse} in {@code lib/main.js} of dotenv 16.6.1. Constructs that differ between the two languages are spelled out:
 * the content of {@code \s}, and line boundaries.
 */
public final class EnvParser {

    private static final String BREAK = "\\n\\r\\u2028\\u2029";
    private static final String BLANK_IN_LINE = "\\t\\u000B\\f \\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000\\uFEFF";
    private static final String SPACE = "[" + BLANK_IN_LINE + BREAK + "]";
    private static final String START = "(?:(?<![\\s\\S])|(?<=[" + BREAK + "]))";
    private static final String END = "(?=[" + BREAK + "]|(?![\\s\\S]))";

    /**
     * Blank lines before a name are left to the search for the next line start, which finds the same names without quadratic
     * time.
     */
    private static final Pattern LINE = Pattern.compile(START + "[" + BLANK_IN_LINE + "]*+(?:export" + SPACE + "+)?([\\w.-]+)"
            + "(?:" + SPACE + "*=" + SPACE + "*?|:" + SPACE + "+?)"
            + "(" + quoted("'") + "|" + quoted("\"") + "|" + quoted("`") + "|[^#\\r\\n]+)?"
            + SPACE + "*(?:#[^" + BREAK + "]*)?" + END);
    private static final Pattern AROUND = Pattern.compile(START + "(['\"`])([\\s\\S]*)\\1" + END);
    private static final Pattern OUTER_SPACE = Pattern.compile("\\A" + SPACE + "+|" + SPACE + "+\\z");
    private static final Pattern SAYS_NOTHING = Pattern.compile(SPACE + "*+((#|////)[\\s\\S]*)?");

    private EnvParser() {
    }

    /** Returns a quoted text: a backslash escapes a quote of the same kind, unless no other one follows. */
    private static String quoted(String quote) {
        return SPACE + "*" + quote + "[^" + quote + "\\\\]*+(?:\\\\" + quote + "?[^" + quote + "\\\\]*+)*" + quote;
    }

    /**
     * Parses a text.
     *
     * @throws StackOverflowError if a quoted value has thousands of backslashes
     */
    public static EnvContent parse(String file) {
        String text = file.replaceAll("\\r\\n?", "\n");
        List<String> lines = List.of(text.split("\n", -1));
        List<EnvEntry> entries = new ArrayList<>();
        BitSet read = new BitSet();
        Matcher match = LINE.matcher(text);
        Lines places = new Lines(text);
        while (match.find()) {
            EnvEntry entry = entry(text, match, places);
            entries.add(entry);
            read.set(entry.line(), entry.lastLine() + 1);
        }
        List<Integer> rest = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            if (!read.get(number) && !SAYS_NOTHING.matcher(lines.get(number - 1)).matches()) {
                rest.add(number);
            }
        }
        return new EnvContent(lines, entries, rest);
    }

    private static EnvEntry entry(String text, Matcher match, Lines places) {
        String written = match.group(2) == null ? "" : OUTER_SPACE.matcher(match.group(2)).replaceAll("");
        String bare = AROUND.matcher(written).replaceAll("$2");
        String value = written.startsWith("\"") ? bare.replace("\\n", "\n").replace("\\r", "\r") : bare;
        int end = match.group(2) == null ? match.end(1) : match.end(2);
        String comment = comment(text, match, end);
        boolean adjoined = !comment.isEmpty() && !String.valueOf(text.charAt(match.end() - comment.length() - 1)).matches(SPACE);
        int line = places.of(match.start(1));
        return new EnvEntry(match.group(1), value, !bare.equals(written), comment, adjoined, line, Math.max(line, places.of(end)));
    }

    /** The expression also matches a comment on a later line, which does not belong to this value. */
    private static String comment(String text, Matcher match, int end) {
        String behind = text.substring(end, match.end());
        int hash = behind.indexOf('#');
        return hash < 0 || behind.substring(0, hash).contains("\n") ? "" : behind.substring(hash);
    }

    /** Counts lines incrementally, since matches are requested in order. */
    private static final class Lines {

        private final String text;
        private int position;
        private int line = 1;

        Lines(String text) {
            this.text = text;
        }

        int of(int wanted) {
            while (position < wanted) {
                if (text.charAt(position++) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
