package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.fixture.TinyContract;
import sigma.recipes.contract.schema.SchemaShapeReader;
import sigma.recipes.fixture.Proof;

/** Tests that values of fields that a schema does not describe are masked completely, on the wire and in findings. */
class UnknownFieldMaskTest {

    /** A list of people with a name, a map of numbers, and an optional boss of one of two variants. */
    private static final String PEOPLE = "{'type':'array','items':{'$ref':'#/$defs/Person'},'$defs':{'Person':{"
            + "'type':'object','properties':{'name':{'type':'string'},'marks':{'type':'object','additionalProperties':"
            + "{'type':'number'}},'boss':{'anyOf':[{'type':'object','properties':{'id':{'type':'string'}}},"
            + "{'type':'object','properties':{'team':{'type':'string'}}}]}}}}}";

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{'name':'Ana','marks':{'maths':1.50}}, {'name' : null}]",
        "[{'boss':{'id':'b'}},{'boss':{'team':'c'}}]", "[{'boss':{'team':'c','id':'b'}}]"})
    void described_fields_are_unchanged(String document) {
        String json = TinyContract.json(document);

        assertThat(masked(json), sameInstance(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[{'name':'Ana','phone':'+46 70'}]           | [{'name':'Ana','phone':'****'}]",
        "[{'phone':4670.5,'name':'Ana'}]             | [{'phone':'****','name':'Ana'}]",
        "[{'a':true,'b':false,'c':null,'d':-1}]      | [{'a':'****','b':'****','c':'****','d':'****'}]",
        "[{'boss2':{'name':'Ben','x':[1]},'name':1}] | [{'boss2':'****','name':1}]",
        "[{'phones' : [ '1', {'a':2} ] }]            | [{'phones' : '****' }]",
        "[{'boss':{'id':'b','name':'Ben'}}]          | [{'boss':{'id':'b','name':'****'}}]",
        "[{'name':{'family':'Silva'}}]               | [{'name':{'family':'****'}}]",
        "[{'name':['Silva']}]                        | [{'name':['****']}]",
        "{'name':'Ana'}                              | {'name':'****'}"})
    void unknown_fields_are_masked_and_keep_their_names(String document, String masked) {
        assertThat(masked(TinyContract.json(document)), equalTo(TinyContract.json(masked)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[{'name':'Ana','phone':'+46 70    | [{'name':'Ana','phone':'****",
        "[{'name':'Ana','phone':+46        | [{'name':'Ana'****",
        "[{'name':'Ana','phone':46         | [{'name':'Ana','phone':'****'****",
        "[{'name':'Ana','phone':tru        | [{'name':'Ana'****",
        "[{'name':'Ana','phone':{'a':[1,   | [{'name':'Ana','phone':{****",
        "[{'name':'Ana','phone':46},{'na   | [{'name':'Ana','phone':'****'},{****",
        "[{'name':'Ana'}]} and 'phone':'4' | [{'name':'Ana'}]****"})
    void rest_of_a_malformed_document_is_masked(String document, String masked) {
        assertThat(masked(TinyContract.json(document)), equalTo(TinyContract.json(masked)));
    }

    @Test
    void document_without_a_schema_is_masked_completely() {
        assertThat(UnknownFieldMask.apply(TinyContract.json("{'name':'Ana'}"), List.of()), equalTo("\"****\""));
    }

    @Test
    @Tag(Proof.ONLY)
    void long_document_is_masked_quickly() {
        String people = TinyContract.json("[" + "{'name':'Ana','phone':'46'},".repeat(300_000) + "{}]");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
                assertThat(masked(people), equalTo(people.replace("\"46\"", "\"****\""))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "200 | application/json | {'id':1,'phone':2}       | {'id':1,'phone':'****'}",
        "200 | text/plain       | {'id':1,'phone':2}       | {'id':1,'phone':'****'}",
        "200 | application/json | ` \uFEFF{'id':1,'a':2}`  | ` \uFEFF{'id':1,'a':'****'}`",
        "202 | application/json | {'id':1,'phone':2}       | {'id':1,'phone':'****'}",
        "204 | application/json | {'id':1}                 | '****'",
        "400 | application/json | {'message':'m','id':1}   | {'message':'m','id':'****'}",
        "503 | text/html        | <html>down</html>        | <html>down</html>"})
    void response_is_masked_by_the_schema_of_its_status(int status, String type, String body, String masked) {
        TinyContract tiny = TinyContract.operation("GET", "/v2/books").responses(204)
                .responses(200, "application/json", "{'type':'object','properties':{'id':{'type':'number'}}}");
        Exchange exchange = new Exchange(TinyContract.request("GET", "/v2/books"), TinyContract.response(status, type, TinyContract.json(body)));

        assertThat(tiny.check().hidingUnknown(Optional.of(tiny.made()), exchange).response().text(),
                equalTo(TinyContract.json(masked)));
        assertThat(tiny.check().hidingUnknown(Optional.empty(), exchange).response().text(),
                equalTo(status == 503 ? body : TinyContract.json(body).replaceAll("\\{.*", "\"****\"")));
    }

    @Test
    void request_is_masked_by_the_schema_of_the_operation() {
        TinyContract tiny = TinyContract.operation("POST", "/v2/books").requestBody("application/json", true,
                "{'type':'object','properties':{'id':{'type':'number'}}}");
        Exchange exchange = new Exchange(TinyContract.request("POST", "/v2/books", "application/json", TinyContract.json("{'id':1,'phone':2}")),
                TinyContract.response(204, "", ""));

        assertThat(tiny.check().hidingUnknown(Optional.of(tiny.made()), exchange).request().text(),
                equalTo(TinyContract.json("{'id':1,'phone':'****'}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'+46 70' | a string (masked)", "46 | a number (masked)", "true | a boolean (masked)", "null | null",
        "['1']    | a list (masked)", "{'a':1} | an object (masked)"})
    void finding_has_only_the_type_of_an_unknown_value(String value, String actual) {
        List<Finding> findings = TinyContract.findings("{'type':'object','properties':{'id':{}}}", "{'phone':" + value + "}");

        assertThat(TinyContract.lines(findings), contains("[response.body.unknown-field] phone: a field that the contract knows; " + actual));
        assertThat(findings.get(0).value(), equalTo(Optional.empty()));
    }

    private static String masked(String json) {
        return UnknownFieldMask.apply(json, List.of(SchemaShapeReader.read(TinyContract.part(PEOPLE).document())));
    }
}
