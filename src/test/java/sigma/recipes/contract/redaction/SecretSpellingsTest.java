package sigma.recipes.contract.redaction;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSpellingsTest {

    private static final String SECRET = "se/cr=et+\"ä ~(!";

    private final Redaction redaction = new Redaction();

    SecretSpellingsTest() {
        redaction.conceal(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "se/cr=et+\"ä ~(!",
        "se%2Fcr%3Det%2B%22%C3%A4+%7E%28%21",
        "se%2fcr%3det%2b%22%c3%a4+%7e%28%21",
        "se%2Fcr%3Det%2B%22%C3%A4%20%7E%28%21",
        "se%2Fcr%3Det%2B%22%C3%A4%20~(!",
        "se/cr=et+%22%C3%A4%20~(!",
        "se/cr=et+\\\"ä ~(!",
        "se\\/cr=et+\\\"ä ~(!",
        "se/cr=et+\\\"\\u00e4 ~(!",
        "se\\/cr=et+\\\"\\u00E4 ~(!"})
    void url_form_and_json_encodings_are_recognized(String spelling) {
        assertThat(redaction.masked("<" + spelling + ">"), equalTo("<****>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i", "id", "id:", "client-id:"})
    void base64_is_recognized_at_any_offset_and_in_any_variant(String before) {
        byte[] pair = (before + SECRET + ":after").getBytes(StandardCharsets.UTF_8);
        String plain = Base64.getEncoder().encodeToString(pair);
        String url = Base64.getUrlEncoder().encodeToString(pair);

        for (String spelling : List.of(plain, url, plain.replace("+", "%2B").replace("/", "%2F"), plain.replace("/", "\\/"))) {
            String masked = redaction.masked(spelling);

            assertThat(masked, containsString("****"));
            assertThat(spelling, masked.length(), lessThan(spelling.length() / 2 + 14));
        }
    }

    @Test
    void other_text_is_unchanged() {
        assertThat(redaction.masked("se/cr=et+"), equalTo("se/cr=et+"));
    }
}
