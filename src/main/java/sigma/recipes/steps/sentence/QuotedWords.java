package sigma.recipes.steps.sentence;

import java.util.Optional;

/** Quoted texts within the words of a parameter type: a backslash escapes the next character. */
final class QuotedWords {

    /** The pattern of a text with its quotes. */
    static final String TEXT = "\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"";

    private QuotedWords() {
    }

    /** Returns the text from the first quote to the last one; empty without quotes. */
    static Optional<String> in(String words) {
        int quote = words.indexOf('"');
        return quote < 0 ? Optional.empty() : Optional.of(unescaped(words.substring(quote + 1, words.lastIndexOf('"'))));
    }

    /** Returns a text without the backslashes that escape. */
    static String unescaped(String quoted) {
        return quoted.replaceAll("(?s)\\\\(.)", "$1");
    }
}
