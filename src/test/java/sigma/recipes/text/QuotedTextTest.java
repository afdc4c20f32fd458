package sigma.recipes.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTextTest {

    @Test
    void step_is_shown_as_a_person_would_write_it() {
        assertThat(QuotedText.readable("I add \"" + QuotedText.escape("Ana \"$1\" \\ Silva") + "\" to \"Finance\""),
                is("I add \"Ana \"$1\" \\ Silva\" to \"Finance\""));
        assertThat(QuotedText.readable("I read C:\\new, 2 at a time"), is("I read C:\\new, 2 at a time"));
    }

    @Test
    void quoted_texts_are_found_in_order() {
        assertThat(QuotedText.allIn("the path \"" + QuotedText.escape("\"v1.2\".ORDERS") + "\" of the connection \"Harbor\""),
                is(List.of("\"v1.2\".ORDERS", "Harbor")));
        assertThat(QuotedText.allIn("a path that does not exist"), is(List.of()));
    }
}
