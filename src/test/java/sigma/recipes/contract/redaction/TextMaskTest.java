package sigma.recipes.contract.redaction;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.fixture.Proof;

class TextMaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "sent grant_type=x&client_secret=a(b)c&limit=2 | sent grant_type=x&client_secret=****&limit=2",
        "/v2/x?page=2&access_token=abc                 | /v2/x?page=2&access_token=****",
        "curl -H 'Authorization: Bearer abcDEF.123'    | curl -H 'Authorization: Bearer ****'",
        "basic aWQ6c2VjcmV0                            | basic ****"})
    void values_are_masked_by_the_preceding_name(String text, String masked) {
        assertThat(TextMask.pairs(text, false), equalTo(masked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageToken=50&token_type=bearer", "a bearer token is missing", "basic permissions, bearer tokens",
        "client_secret", "name=Ana&search=Silva"})
    void text_without_secrets_is_unchanged(String text) {
        assertThat(TextMask.pairs(text, false), equalTo(text));
        assertThat(TextMask.fields(text, true), equalTo(text));
        assertThat(AddressMask.apply(text), equalTo(text));
    }

    @Test
    void json_fields_within_a_sentence_are_masked() {
        assertThat(TextMask.fields("got {\"refresh_token\" : \"a\\\"b\", \"firstName\":\"Ana\"} back", true),
                equalTo("got {\"refresh_token\" : \"****\", \"firstName\":\"A****\"} back"));
    }

    @Test
    void names_in_a_query_are_masked_on_request_only() {
        assertThat(TextMask.pairs("/v2/members?search=Silva&limit=2", true), equalTo("/v2/members?search=S****&limit=2"));
        assertThat(TextMask.pairs("/v2/members?search=%C3%84&limit=2", true), equalTo("/v2/members?search=****&limit=2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "to ana.silva+x@mail.example.com, today | to ****@hidden.example, today",
        "?email=%C3%A4na%2Bx%40example.com&a=1  | ?email=****%40hidden.example&a=1",
        "Zoë@exämple.de;ben@example.com         | ****@hidden.example;****@hidden.example",
        "a@b.c@d.e                              | ****@hidden.example@d.e"})
    void email_addresses_are_masked(String text, String masked) {
        assertThat(AddressMask.apply(text), equalTo(masked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Test", "ana@ localhost", "5 @ 3.50", "a@", "@"})
    void other_text_is_not_masked_as_an_email_address(String text) {
        assertThat(AddressMask.apply(text), equalTo(text));
    }

    @Test
    @Tag(Proof.TABLE)
    void long_texts_are_masked_quickly() {
        int length = Proof.of(100_000, 1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(Proof.of(20, 60)), () -> {
            for (String piece : new String[] {"x", "%2B", "a@", "a@b.", "%40", "\"password\":\"", "\\\"", "a=", "bearer ", "basic x"}) {
                String text = piece.repeat(length / piece.length());
                Redaction.hidingPeople().masked(text);
            }
        });
    }
}
