package sigma.recipes.contract.redaction;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.fixture.TinyContract;

class JsonMaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'password':'abc'}                               | {'password':'****'}",
        "{'privateKey' : 'a\\nb', 'id':1}                 | {'privateKey' : '****', 'id':1}",
        "{'secret':12345678,'x':[1.50]}                   | {'secret':'****','x':[1.50]}",
        "{'password':['abc','def'],'limit':2}             | {'password':['****','****'],'limit':2}",
        "{'apiKey':{'key':'abc','on':true,'b':[{'c':7}]}} | {'apiKey':{'key':'****','on':true,'b':[{'c':'****'}]}}",
        "[{'accessToken':'abc'},{'accessToken':null}]     | [{'accessToken':'****'},{'accessToken':null}]",
        "{'a':{'client-secret':'abc'},'b':'client'}       | {'a':{'client-secret':'****'},'b':'client'}"})
    void only_values_of_secret_fields_are_masked(String document, String masked) {
        assertThat(JsonMask.apply(TinyContract.json(document), false), equalTo(TinyContract.json(masked)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'nextPageToken':'abc','token_type':'bearer','secrets':'x','name':'Ana'}", "[]", "['password']"})
    void document_without_secrets_is_unchanged(String document) {
        String json = TinyContract.json(document);

        assertThat(JsonMask.apply(json, false), sameInstance(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'password':'abc          | {'password':'****",
        "{'password':'abc\\        | {'password':'****\\",
        "{'password':'abc','email  | {'password':'****','email",
        "[{'access_token':'a'},    | [{'access_token':'****'},",
        "{'secret':'a'} and 'secret':'b' | {'secret':'****'} and 'secret':'****'"})
    void truncated_document_is_masked(String document, String masked) {
        assertThat(JsonMask.apply(TinyContract.json(document), false), equalTo(TinyContract.json(masked)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'firstName':'Ana','memberType':'View'} | {'firstName':'A****','memberType':'View'}",
        "{'lastName':'\\u00c4nne'}               | {'lastName':'Ä****'}",
        "{'lastName':''}                         | {'lastName':'****'}",
        "{'name':'\\\"A'}                        | {'name':'****'}",
        "{'full_name':'\uD840\uDC00\uD840\uDC01'} | {'full_name':'\uD840\uDC00****'}"})
    void first_letter_of_names_is_kept(String document, String masked) {
        assertThat(JsonMask.apply(TinyContract.json(document), true), equalTo(TinyContract.json(masked)));
    }

    @Test
    void long_documents_are_masked_quickly() {
        String value = "x\\n".repeat(500_000);
        String whole = TinyContract.json("{'password':'" + value + "'}");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(JsonMask.apply(whole, true), equalTo(TinyContract.json("{'password':'****'}")));
            assertThat(JsonMask.apply(whole.substring(0, whole.length() - 2), true), equalTo(TinyContract.json("{'password':'****")));
        });
    }
}
