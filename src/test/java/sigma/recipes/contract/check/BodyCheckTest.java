package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.fixture.TinyContract;

/** Tests the check of bodies and media types, and the text of findings. */
class BodyCheckTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELDS = "{'type':'object','required':['a'],'properties':{'a':{'type':'string'},"
            + "'n':{'type':'integer'},'l':{'type':'array','items':{'type':'boolean'}}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a=b+c%26&n=5        | `` ",
        "a=b&l=true&l=false  | `` ",
        "a=b&l=true          | `` ",
        "n=5                 | [request.body.required] a: a string; missing",
        "a=b&n=five          | [request.body.type] n: an integer; \"five\"",
        "a=b&a=c             | [request.body.type] a: a string; a list of 2",
        "a=b&l=true&l=x      | [request.body.type] l[1]: true or false; \"x\"",
        "a=b&new=1           | [request.body.unknown-field] new: a field that the contract knows; a string (masked)"})
    void form_is_checked_as_an_object(String form, String finding) {
        TinyContract tiny = TinyContract.operation("POST", "/v2/books").requestBody(FORM, true, FIELDS);

        assertThat(TinyContract.lines(tiny.check().checkRequest(TinyContract.request("POST", "/v2/books", FORM + "; charset=UTF-8", form)).all()),
                equalTo(finding.isEmpty() ? List.of() : List.of(finding)));
    }

    @Test
    void parts_of_a_multipart_form_are_checked_by_name() {
        TinyContract tiny = TinyContract.operation("POST", "/v2/books").requestBody("multipart/form-data", true, "{'type':'object','required':['file'],"
                + "'properties':{'file':{'type':'string','format':'binary'},'n':{'type':'integer'}}}");
        String file = "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname=\"x\"\r\n";
        String number = "--XX\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n5\r\n";

        assertThat(parts(tiny, file + number + "--XX--\r\n"), empty());
        assertThat(parts(tiny, number + "--XX--\r\n"), contains("[request.body.required] file: a string of the format binary; missing"));
        assertThat(parts(tiny, file + number.replace("5", "x") + "--XX--"), contains("[request.body.type] n: an integer; \"x\""));
        assertThat(parts(tiny, ""), empty());
        assertThat("only where the operation takes such a form",
                parts(TinyContract.operation("POST", "/v2/books").requestBody(JSON, true, FIELDS), ""),
                contains("[request.body.missing] body: a body; missing"));
    }

    @Test
    void large_number_is_checked_like_other_values() {
        assertThat(TinyContract.lines("{'type':'object','properties':{'a':{'type':'number'}}}", "{'a':1e300}"), empty());
    }

    private static List<String> parts(TinyContract tiny, String body) {
        return TinyContract.lines(tiny.check().checkRequest(
                TinyContract.request("POST", "/v2/books", "multipart/form-data; boundary=\"XX\"", body)).all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'entries':[1,2   | cut short after 15 bytes",
        "`   `             | blank text",
        "{'a':1} {'b':2}   | no JSON from line 1, column 9",
        "<html>            | no JSON from line 1, column 1",
        "{'a':NaN}         | no JSON from line 1, column 9",
        "{'a':-1e400}      | JSON with a number that is too large to read"})
    void invalid_json_is_reported_without_quoting_it(String body, String what) {
        assertThat(TinyContract.lines("{}", body), contains("[response.body.malformed] body: JSON; " + what));
    }

    @Test
    void too_deeply_nested_body_is_refused() {
        assertThat(TinyContract.lines("{}", "[".repeat(5_000)), contains(
                "[response.body.malformed] body: JSON; JSON that is nested too deep or too long to read"));
        assertThat(TinyContract.lines("{}", "[".repeat(900) + "]".repeat(900)), empty());
    }

    @Test
    void response_may_match_a_media_type_range() {
        TinyContract image = TinyContract.operation("GET", "/v2/books").responses(200, "image/*", "{}");

        assertThat(response(image, TinyContract.response(200, "image/png", "x")), empty());
        assertThat(response(image, TinyContract.response(200, "text/csv", "x")), contains("[response.media-type] media type: image/*; text/csv"));
        assertThat(response(image, TinyContract.response(200, "", "x")), contains("[response.media-type] media type: image/*; none"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 407, 429, 502, 503, 504, 520, 525, 530})
    void edge_page_is_not_checked(int status) {
        ApiResponse page = TinyContract.response(status, "text/html; charset=UTF-8", "<html>error 1015</html>");

        assertThat(ContractCheck.isEdgeResponse(page), equalTo(true));
        assertThat(response(TinyContract.operation("GET", "/v2/books"), page), empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 500, 501, 531})
    void page_with_another_status_is_checked(int status) {
        ApiResponse page = TinyContract.response(status, "text/html", "<html>");

        assertThat(ContractCheck.isEdgeResponse(page), equalTo(false));
        assertThat(response(TinyContract.operation("GET", "/v2/books"), page),
                contains("[response.media-type] media type: application/json; text/html"));
    }

    @Test
    void json_error_without_a_media_type_is_checked() {
        assertThat(ContractCheck.isEdgeResponse(TinyContract.response(403, "", "{\"code\":\"forbidden\"}")), equalTo(false));
        assertThat(ContractCheck.isEdgeResponse(TinyContract.response(503, "", "")), equalTo(true));
        assertThat(ContractCheck.isEdgeResponse(TinyContract.json(429, "{}")), equalTo(false));
    }

    @Test
    void status_204_needs_no_body() {
        TinyContract tiny = TinyContract.operation("DELETE", "/v2/books").responses(204, JSON, "{'type':'object'}");

        assertThat(response(tiny, TinyContract.response(204, "", "")), empty());
        assertThat(response(tiny, TinyContract.json(204, "{}")), contains("[response.body.undeclared] body: no body; a body"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'a':[{'b-c':1}]}     | a[0].b-c | /a/0/b-c",
        "{'a b':{'c':1}}       | [\"a b\"].c | /a b/c",
        "{'a/b':{'~':{'7':1}}} | [\"a/b\"][\"~\"][\"7\"] | /a~1b/~0/7",
        "{'x\\ty':1}           | [\"x\\ty\"] | /x\ty"})
    void findings_have_a_readable_place_and_a_json_pointer(String body, String place, String pointer) {
        Finding finding = TinyContract.findings(
                "{'type':'object','additionalProperties':{'$ref':'#/$defs/Deep'},'$defs':{'Deep':{'anyOf':[{'type':'array','items':"
                        + "{'$ref':'#/$defs/Deep'}},{'type':'object','additionalProperties':{'$ref':'#/$defs/Deep'}}]}}}",
                body).get(0);

        assertThat(finding.place(), equalTo(place));
        assertThat(finding.pointer(), equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "null        | null",
        "[1,2]       | a list of 2",
        "{'a':1}     | an object with \"a\"",
        "{}          | an empty object",
        "12.50       | 12.5",
        "'a\\nb'     | \"a\\nb\""})
    void actual_value_is_abbreviated(String value, String shown) {
        assertThat(TinyContract.findings("{'type':'boolean'}", value).get(0).actual(), equalTo(shown));
    }

    @Test
    void long_text_is_cut_between_code_points() {
        String emoji = "\uD83E\uDD89";

        assertThat(TinyContract.findings("{'type':'boolean'}", "'" + emoji.repeat(70) + "'").get(0).actual(),
                equalTo("\"" + emoji.repeat(60) + "...\""));
    }

    @Test
    void values_of_secret_fields_are_hidden_at_any_depth() {
        String schema = "{'type':'object','properties':{'apiKey':{'type':'object','properties':{'value':{'type':'integer'}}},"
                + "'other':{'type':'string'}}}";

        Finding inner = TinyContract.findings(schema, "{'apiKey':{'value':'planted'}}").get(0);
        Finding outer = TinyContract.findings(schema, "{'other':{'password':'planted','id':1}}").get(0);

        assertThat(inner.place() + " " + inner.actual() + " " + inner.value().orElseThrow(), equalTo("apiKey.value \"****\" \"****\""));
        assertThat(outer.value().orElseThrow().toString(), equalTo("{\"password\":\"****\",\"id\":1}"));
    }

    @Test
    void null_is_distinguished_from_missing() {
        String schema = "{'type':'object','required':['a'],'properties':{'a':{'type':'string','enum':['x']}}}";

        assertThat(TinyContract.lines(schema, "{'a':null}"), contains("[response.body.nullable] a: \"x\"; null"));
        assertThat(TinyContract.findings(schema, "{'a':null}").get(0).value().orElseThrow().isNull(), equalTo(true));
        assertThat(TinyContract.lines(schema, "{}"), contains("[response.body.required] a: \"x\"; missing"));
        assertThat(TinyContract.findings(schema, "{}").get(0).value().isEmpty(), equalTo(true));
    }

    @Test
    void wrong_type_is_one_finding() {
        assertThat(TinyContract.lines("{'type':'string','enum':['a','b'],'pattern':'^a'}", "7"),
                contains("[response.body.type] body: one of \"a\", \"b\"; 7"));
    }

    @Test
    void all_errors_of_a_body_are_reported() {
        assertThat(TinyContract.findings(FIELDS, "{'n':'x','l':[1,2,true],'new':0}"), hasSize(5));
    }

    private static List<String> response(TinyContract tiny, ApiResponse response) {
        return TinyContract.lines(tiny.check().checkResponse(tiny.made(), response).all());
    }
}
