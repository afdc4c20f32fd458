package sigma.recipes.steps.bulk;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    private static final List<String> NAMES = List.of("Trial North", "trial", "A Trial", "Trial 2025", "Test A 2025", "Test 20255", "T.B.",
            "Tabb", "", "Zoë Adler", "a$b", "aXbXc", "aab", "ab");

    @ParameterizedTest
    @ValueSource(strings = {"^Trial", "trial$", "Trial", "^trial$", "Test.*2025$", "T.b", "T\\.B", "ë a", "a\\$", "a.*b.*c", "^a.*b$", ".", ".*",
        "^.*$", "^..$", "a.*.*b", "\\^"})
    void pattern_matches_like_the_regular_expression(String pattern) {
        Pattern same = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (String name : NAMES) {
            assertThat(pattern + " in " + name, NamePattern.of(pattern).matches(name), equalTo(same.matcher(name).find()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "a|b", "[ab]", "a*", "a?", "a{2}", "\\d", "a^b", "a$b", "", "^", "$", "a\\"})
    void other_parts_of_regular_expressions_are_refused(String pattern) {
        AssertionError refused = assertThrows(AssertionError.class, () -> NamePattern.of(pattern));
        assertThat(refused.getMessage(), startsWith("\"" + pattern + "\" is not a pattern for names, so nothing was changed."));
    }

    @Test
    void matching_time_is_bounded() {
        NamePattern pattern = NamePattern.of(".*a".repeat(80) + ".*b");
        long start = System.nanoTime();
        assertThat(pattern.matches("a".repeat(10_000)), equalTo(false));
        assertThat((System.nanoTime() - start) / 1_000_000_000, lessThan(5L));
    }

    @Test
    void example_matches() {
        for (String pattern : List.of("^Trial", "Test.*2025$", "a.b")) {
            assertThat(pattern, NamePattern.of(pattern).matches(NamePattern.of(pattern).example()), equalTo(true));
        }
    }
}
