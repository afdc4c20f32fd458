package sigma.recipes.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSanitizerTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "Z\u00fcrich \uD83D\uDE80", "\u0645\u06cc\u200c\u062e", "\uD83D\uDC69\u200D\uD83D\uDC67",
        "\u5c71\u7530\u3000\u592a\u90ce", "lost \ufffd"})
    void visible_text_is_unchanged(String text) {
        assertThat(TextSanitizer.escaped(text), equalTo(text));
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"a\u001b[31mb,a\\u001b[31mb", "a\u0007,a\\u0007", "a\u200bb,a\\u200bb",
        "a\u202eb,a\\u202eb", "a\u2028b,a\\u2028b", "a\u3164b,a\\u3164b", "a\ud83d,a\\ud83d", "a\u200db,a\\u200db",
        "a\u009bb,a\\u009bb"})
    void hidden_characters_are_escaped(String text, String escaped) {
        assertThat(TextSanitizer.escaped(text), equalTo(escaped));
    }

    @Test
    void other_white_space_is_escaped_on_request() {
        assertThat(TextSanitizer.escaped("a\u00a0b"), equalTo("a\u00a0b"));
        assertThat(TextSanitizer.escapedBlanks("a\u00a0b c"), equalTo("a\\u00a0b c"));
    }

    @Test
    void line_breaks_are_kept() {
        assertThat(TextSanitizer.escapedLines("one\n\ttwo\u001b\r\nthree"), equalTo("one\n two\\u001b\nthree"));
    }

    @Test
    void text_is_joined_to_one_line_and_cut_between_code_points() {
        assertThat(TextSanitizer.line("  one\n\ttwo\u001b three ", 40), equalTo("one two three"));
        assertThat(TextSanitizer.line("\uD83D\uDE80\uD83D\uDE80", 1), equalTo("\uD83D\uDE80..."));
    }
}
