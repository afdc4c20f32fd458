package sigma.recipes.sandbox.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.fixture.TinyContract;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.json.SchemaMismatch;

/**
 * Tests that rows of lists are checked once for each content, and that no response passes that the complete check would reject.
 */
class ResponsesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS = "'type':'array','items':{'type':'object','required':['id'],'properties':{"
            + "'id':{'type':'string'},'mail':{'type':'string','format':'email'}}}";
    private static final String ENVELOPE = "'type':'object','required':['entries','nextPage']";
    private static final String NEXT = "'nextPage':{'type':['string','null'],'pattern':'^[0-9]+$'}";
    private static final String LIST = list(ENVELOPE, ROWS);
    private static final String ANA = "{'id':'1','mail':'ana@example.com'}";
    private static final String BEN = "{'id':'2','mail':'ben@example.com'}";

    private final Sent sent = new Sent(LIST);

    @Test
    void list_is_sent_completely_and_checked_rows_are_not_checked_again() {
        assertThat(sent.body(page(ANA)), equalTo("{\"nextPage\":null,\"entries\":[{\"id\":\"1\",\"mail\":\"ana@example.com\"}]}"));

        assertThat(sent.body(page(BEN + "," + ANA)), equalTo("{\"nextPage\":null,\"entries\":["
                + "{\"id\":\"2\",\"mail\":\"ben@example.com\"},{\"id\":\"1\",\"mail\":\"ana@example.com\"}]}"));
        assertThat(sent.unchecked, equalTo("{\"nextPage\":null,\"entries\":[{\"id\":\"2\",\"mail\":\"ben@example.com\"}]}"));
        sent.body(page(ANA + "," + BEN));
        assertThat(sent.unchecked, equalTo("{\"nextPage\":null,\"entries\":[]}"));
    }

    @Test
    void invalid_row_among_checked_ones_is_reported_each_time() {
        sent.body(page(ANA + "," + BEN));
        String wrong = page(ANA + "," + BEN + ",{'id':'3','mail':'nowhere'}");

        for (int i = 0; i < 2; i++) {
            assertThat(sent.mistake(wrong), equalTo(
                    "entries[2].mail: expected an email address; was \"nowhere\" [response.body.format]"));
        }
    }

    @Test
    void valid_row_that_becomes_invalid_is_reported() {
        ObjectNode page = (ObjectNode) read(page(ANA + "," + BEN));
        sent.body(page);
        ((ObjectNode) page.at("/entries/1")).put("mail", "nowhere");

        assertThat(sent.mistake(page), equalTo(
                "entries[1].mail: expected an email address; was \"nowhere\" [response.body.format]"));
        ((ObjectNode) page.at("/entries/1")).put("mail", "zoe@example.com");
        assertThat(read(sent.body(page)), equalTo(page));
    }

    @Test
    void row_without_a_required_field_is_reported_with_its_place() {
        sent.body(page(ANA));

        assertThat(sent.mistake(page(ANA + ",{'mail':'ben@example.com'}")),
                equalTo("entries[1].id: required, but the sandbox knows no value"));
    }

    @Test
    void invalid_envelope_is_reported_although_its_rows_are_checked() {
        sent.body(page(ANA));

        assertThat(sent.mistake("{'nextPage':'x','entries':[" + ANA + "]}").split(":")[0], equalTo("nextPage"));
    }

    @Test
    void rows_that_are_not_objects_are_checked_each_time() {
        Sent texts = new Sent(list(ENVELOPE, "'type':'array','items':{'type':['object','string'],'maxLength':1}"));
        texts.body(page("{},'a','b'"));

        assertThat(texts.body(page("{},'a','b'")), equalTo("{\"nextPage\":null,\"entries\":[{},\"a\",\"b\"]}"));
        assertThat(texts.mistake(page("{},'a','wrong'")).split(":")[0], equalTo("entries[2]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'uniqueItems':true", "'maxItems':1", "'contains':{'required':['id']},'maxContains':1", "'allOf':[{'maxItems':1}]"})
    void rows_that_depend_on_each_other_are_checked_together(String keyword) {
        Sent dependent = new Sent(list(ENVELOPE, keyword + "," + ROWS));
        dependent.body(page(ANA));
        dependent.body(page(BEN));

        assertThat(dependent.mistake(page(ANA + "," + ANA)).startsWith("entries"), equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'anyOf':[{'properties':{'entries':{'maxItems':1}}}]", "'not':{'properties':{'entries':{'minItems':2}}}",
            "'allOf':[{'properties':{'entries':{'maxItems':1}}}]"})
    void rows_that_the_envelope_restricts_are_checked_together(String keyword) {
        Sent dependent = new Sent(list(keyword + "," + ENVELOPE, ROWS));
        dependent.body(page(ANA));
        dependent.body(page(BEN));

        dependent.mistake(page(ANA + "," + BEN));
    }

    private static String list(String envelope, String rows) {
        return "{" + envelope + ",'properties':{" + NEXT + ",'entries':{" + rows + "}}}";
    }

    private static String page(String rows) {
        return "{'nextPage':null,'entries':[" + rows + "]}";
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(TinyContract.json(text));
        } catch (JsonProcessingException mistake) {
            throw new IllegalArgumentException(text, mistake);
        }
    }

    /** The responses of an operation with one schema. */
    private static final class Sent {

        private final Operation operation;
        private final Responses responses;
        private String unchecked;

        private Sent(String schema) {
            TinyContract tiny = TinyContract.operation("GET", "/v2/books").responses(200, "application/json", schema);
            operation = tiny.made();
            responses = new Responses(tiny.check());
        }

        private String body(String known) {
            return body(read(known));
        }

        private String body(JsonNode known) {
            UncheckedResponse created = responses.of(operation, SandboxResponse.json(known));
            unchecked = new String(created.body().orElseThrow().unchecked(), StandardCharsets.UTF_8);
            return responses.checked(operation, created).head().text();
        }

        private String mistake(String known) {
            return mistake(read(known));
        }

        private String mistake(JsonNode known) {
            return assertThrows(SchemaMismatch.class, () -> body(known)).getMessage();
        }
    }
}
