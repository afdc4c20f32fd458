package sigma.recipes.client.version;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how the key of an exploration is recognized. */
class ExplorationKeyTest {

    private static final String KEY = "5b1d0c1e-7a0f-4c8e-9f57-2f2f6a1f0c12";
    private static final String PAGE = "https://app.sigmacomputing.com/acme/workbook/Weekly-2opi6VLEne4BaPyj00US50";

    @ParameterizedTest
    @ValueSource(strings = {KEY, " " + KEY + " ", "5B1D0C1E-7A0F-4C8E-9F57-2F2F6A1F0C12", PAGE + "?:explore=" + KEY,
        PAGE + "?:nodeId=x&:explore=" + KEY + "&:fullScreen=true", PAGE + "?%3Aexplore=" + KEY + "#top"})
    void key_is_found_alone_and_in_a_url(String text) {
        assertThat(ExplorationKey.in(text), equalTo(Optional.of(new ExplorationKey(KEY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Oak season", PAGE, PAGE + "?:explore=", PAGE + "?:explore=" + KEY + "9", PAGE + "?explore=" + KEY,
        PAGE + "/" + KEY})
    void other_text_has_no_key(String text) {
        assertThat(ExplorationKey.in(text), equalTo(Optional.empty()));
    }

    @Test
    void key_is_normalized_to_the_format_of_the_api() {
        assertThat(new ExplorationKey(KEY).value(), equalTo(KEY));
    }
}
