package sigma.recipes.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumptionTest {

    private static final String ASSUMED = "'x-assumed':'seen once'";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'type':'string','pattern':'^a',#}                                            | 'b'",
        "{'type':'array','items':{'type':'string','pattern':'^a',#}}                   | ['b']",
        "{'$ref':'#/$defs/A',#,'$defs':{'A':{'type':'string','pattern':'^a'}}}         | 'b'",
        "{'$ref':'#/$defs/A','$defs':{'A':{'type':'string','pattern':'^a',#}}}         | 'b'",
        "{'allOf':[{'type':'string','pattern':'^a'}],#}                                | 'b'",
        "{'type':'object','required':['a'],'properties':{'a':{'type':'string'}},#}     | {}",
        "{'type':'object','required':['a'],'properties':{'a':{'type':'string','x-assumed-required':'seen once'}}} | {}"})
    void a_real_organization_refutes_what_is_assumed(String schema, String body) {
        String marked = schema.replace("#}", ASSUMED + "}").replace("#,", ASSUMED + ",");

        assertThat(kinds(ContractCheck.Against.REAL, marked, body), contains(Finding.Kind.ASSUMPTION_REFUTED));
        assertThat(kinds(ContractCheck.Against.SANDBOX, marked, body), contains(Finding.Kind.VIOLATION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'type':'string','pattern':'^a'}                                                            | 'b'",
        "{'type':'object',#,'properties':{'a':{'type':'string'}}}                                    | {'a':1}",
        "{'type':'object','required':['a'],'properties':{'a':{'type':'string',#}}}                   | {}",
        "{'type':'object','properties':{'a':{'type':'string',#},'b':{'type':'string'}}}              | {'b':1}"})
    void a_mark_covers_the_schema_that_it_stands_in_and_no_other(String schema, String body) {
        String marked = schema.replace("#}", ASSUMED + "}").replace("#,", ASSUMED + ",");

        assertThat(kinds(ContractCheck.Against.REAL, marked, body), contains(Finding.Kind.VIOLATION));
    }

    @Test
    void what_keeps_an_assumption_is_no_finding() {
        assertThat(kinds(ContractCheck.Against.REAL, "{'type':'string','pattern':'^a'," + ASSUMED + "}", "'a'"), empty());
    }

    @Test
    void a_request_refutes_an_assumption_only_if_it_is_accepted() {
        Tiny tiny = Tiny.operation("GET", "/v2/books").parameter("query", "limit", false,
                "{'type':'integer','minimum':1," + ASSUMED + "}").answers(200, "application/json", "{'type':'object'}");
        ApiRequest request = Tiny.request("GET", "/v2/books?limit=0");
        ApiResponse refusal = Tiny.json(400, "{'requestId':'" + Tiny.REQUEST_ID + "','message':'No','code':'invalid_request'}");
        ContractCheck real = tiny.check(ContractCheck.Against.REAL);

        assertThat(kinds(real.check(new Exchange(request, Tiny.json(200, "{}")))), contains(Finding.Kind.ASSUMPTION_REFUTED));
        assertThat(kinds(real.check(new Exchange(request, refusal))), contains(Finding.Kind.VIOLATION));
        assertThat(kinds(real.checkRequest(request)), contains(Finding.Kind.VIOLATION));
        assertThat(kinds(tiny.check().check(new Exchange(request, Tiny.json(200, "{}")))), contains(Finding.Kind.VIOLATION));
    }

    private static List<Finding.Kind> kinds(ContractCheck.Against against, String schema, String body) {
        Tiny tiny = Tiny.operation("GET", "/v2/books").answers(200, "application/json", schema);
        return kinds(tiny.check(against).checkResponse(tiny.made(), Tiny.json(200, body)));
    }

    private static List<Finding.Kind> kinds(Findings findings) {
        return findings.all().stream().map(Finding::kind).toList();
    }
}
