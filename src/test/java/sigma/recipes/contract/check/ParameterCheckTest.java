package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.fixture.TinyContract;

class ParameterCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'type':'integer'}                  | 12",
        "{'type':'integer'}                  | -3",
        "{'type':'number'}                   | 1.5",
        "{'type':'boolean'}                  | true",
        "{'type':'string'}                   | 12",
        "{'type':['integer','null']}         | 12",
        "{'anyOf':[{'type':'boolean'},{'type':'integer'}]} | false",
        "{'$ref':'#/$defs/N','$defs':{'N':{'type':'integer'}}} | 12",
        "{'type':'string'}                   | a+b%26c",
        "{}                                  | anything"})
    void texts_are_parsed_as_the_declared_type(String schema, String text) {
        assertThat(query(schema, "x=" + text), empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'type':'integer'} | 1.5   | [request.query.type] query x: an integer; 1.5",
        "{'type':'integer'} | ten   | [request.query.type] query x: an integer; \"ten\"",
        "{'type':'integer'} | 1e9   | [request.query.type] query x: an integer; \"1e9\"",
        "{'type':'number'}  | 007   | [request.query.type] query x: a number; \"007\"",
        "{'type':'boolean'} | TRUE  | [request.query.type] query x: true or false; \"TRUE\"",
        "{'type':'string','enum':['a','b']} | c | [request.query.enum] query x: one of \"a\", \"b\"; \"c\"",
        "{'type':'string','format':'uuid'}  | c | [request.query.format] query x: a UUID such as 4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e; \"c\""})
    void invalid_text_is_reported(String schema, String text, String finding) {
        assertThat(query(schema, "x=" + text), contains(finding));
    }

    @Test
    void list_is_sent_as_repeated_parameters() {
        String list = "{'type':'array','items':{'type':'integer'}}";

        assertThat(query(list, "x=1"), empty());
        assertThat(query(list, "x=1&x=2"), empty());
        assertThat(query(list, "x=1&x=b&x=c"), contains("[request.query.type] query x[1]: an integer; \"b\"",
                "[request.query.type] query x[2]: an integer; \"c\""));
    }

    @Test
    void numbers_of_any_size_are_checked_in_constant_time() {
        assertThat(query("{'type':'integer','maximum':1000}", "x=" + "9".repeat(40)), contains(
                "[request.query.type] query x: an integer; \"" + "9".repeat(40) + "\""));
    }

    @Test
    void headers_are_found_in_any_case() {
        TinyContract tiny = TinyContract.operation("GET", "/v2/books").parameter("header", "X-Colour", true, "{'type':'string','enum':['red']}");

        assertThat(header(tiny, Map.of("x-colour", List.of("red"))), empty());
        assertThat(header(tiny, Map.of("x-colour", List.of("blue"))),
                contains("[request.header.enum] header X-Colour: \"red\"; \"blue\""));
        assertThat(header(tiny, Map.of()), contains("[request.header.required] header X-Colour: \"red\"; missing"));
    }

    @Test
    void pointer_refers_to_the_parameter() {
        TinyContract tiny = TinyContract.operation("GET", "/v2/books").parameter("query", "a/b", false,
                "{'type':'array','items':{'type':'integer'}}");

        Finding finding = tiny.check().checkRequest(TinyContract.request("GET", "/v2/books?a/b=1&a/b=x")).all().get(0);

        assertThat(finding.pointer(), equalTo("/a~1b/1"));
        assertThat(finding.value().orElseThrow().asText(), equalTo("x"));
    }

    @Test
    void secret_parameter_is_hidden() {
        TinyContract tiny = TinyContract.operation("GET", "/v2/books").parameter("query", "api_key", false, "{'type':'integer'}");

        Finding finding = tiny.check().checkRequest(TinyContract.request("GET", "/v2/books?api_key=planted")).all().get(0);

        assertThat(finding.actual(), equalTo("\"****\""));
        assertThat(finding.value().orElseThrow().asText(), equalTo("****"));
    }

    @Test
    void nearest_path_with_parameters_is_suggested() {
        Contract contract = Contract.load();
        ContractCheck check = new ContractCheck(contract);

        assertThat(TinyContract.lines(check.checkRequest(TinyContract.request("GET", "/v2/members/abc/team")).all()), contains(
                "[request.path.unknown] path: a path of the contract, perhaps /v2/members/{memberId}/teams; /v2/members/abc/team"));
        assertThat(TinyContract.lines(check.checkRequest(TinyContract.request("GET", "/" + "x".repeat(100_000))).all()).get(0).length() < 400,
                equalTo(true));
    }

    private static List<String> header(TinyContract tiny, Map<String, List<String>> headers) {
        return TinyContract.lines(tiny.check().checkRequest(new ApiRequest("GET", URI.create("/v2/books"), headers, new byte[0])).all());
    }

    private static List<String> query(String schema, String query) {
        return TinyContract.lines(TinyContract.operation("GET", "/v2/books").parameter("query", "x", true, schema).check()
                .checkRequest(TinyContract.request("GET", "/v2/books?" + query)).all());
    }
}
