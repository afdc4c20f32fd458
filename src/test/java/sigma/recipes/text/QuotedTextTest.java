package sigma.recipes.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTextTest {

    @Test
    void escaped_text_is_unescaped_to_itself() {
        String text = "Ana \"$1\" \\ Silva";

        assertThat(QuotedText.unescape(QuotedText.escape(text)), is(text));
    }

    @Test
    void quoted_texts_are_found_in_order() {
        assertThat(QuotedText.allIn("the path \"" + QuotedText.escape("\"v1.2\".ORDERS") + "\" of the connection \"Harbor\""),
                is(List.of("\"v1.2\".ORDERS", "Harbor")));
        assertThat(QuotedText.allIn("a path that does not exist"), is(List.of()));
    }
}
