package sigma.recipes.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

/** Tests that encoded text is decoded again, and that forms and paths treat a plus sign differently. */
class UrlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Ana Silva | Ana%20Silva", "a+b@c.org | a%2Bb%40c.org", "Zoë | Zo%C3%AB", "a/b?c&d=e | a%2Fb%3Fc%26d%3De",
        "~-._ | ~-._", "🚀 | %F0%9F%9A%80"})
    void everything_but_unreserved_characters_is_escaped(String text, String encoded) {
        assertThat(UrlText.encoded(text), equalTo(encoded));
        assertThat(UrlText.decoded(encoded), equalTo(text));
    }

    @Test
    void plus_sign_is_a_space_in_forms_only() {
        assertThat(UrlText.decoded("a+b"), equalTo("a+b"));
        assertThat(UrlText.fields("a+b=c+d"), equalTo(Map.of("a b", List.of("c d"))));
    }

    @Test
    void invalid_percent_sign_is_kept() {
        assertThat(UrlText.decoded("100%"), equalTo("100%"));
        assertThat(UrlText.fields("share=100%&other=%zz"), equalTo(Map.of("share", List.of("100%"), "other", List.of("%zz"))));
    }

    @Test
    void name_may_be_repeated_or_have_no_value() {
        assertThat(UrlText.fields("type=a&type=b&empty=&bare&=nameless&&x=1=2;3"), equalTo(
                Map.of("type", List.of("a", "b"), "empty", List.of(""), "bare", List.of(""), "x", List.of("1=2;3"))));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void empty_form_has_no_fields(String form) {
        assertThat(UrlText.fields(form), anEmptyMap());
    }
}
