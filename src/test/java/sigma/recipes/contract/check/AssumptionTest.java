package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.fixture.TinyContract;

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
    void real_organization_refutes_an_assumption(String schema, String body) {
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
    void assumption_applies_only_to_its_schema(String schema, String body) {
        String marked = schema.replace("#}", ASSUMED + "}").replace("#,", ASSUMED + ",");

        assertThat(kinds(ContractCheck.Against.REAL, marked, body), contains(Finding.Kind.VIOLATION));
    }

    @Test
    void confirmed_assumption_is_not_a_finding() {
        assertThat(kinds(ContractCheck.Against.REAL, "{'type':'string','pattern':'^a'," + ASSUMED + "}", "'a'"), empty());
    }

    @Test
    void only_an_accepted_request_refutes_an_assumption() {
        TinyContract tiny = TinyContract.operation("GET", "/v2/books").parameter("query", "limit", false,
                "{'type':'integer','minimum':1," + ASSUMED + "}").responses(200, "application/json", "{'type':'object'}");
        ApiRequest request = TinyContract.request("GET", "/v2/books?limit=0");
        ApiResponse refusal = TinyContract.json(400, "{'requestId':'" + TinyContract.REQUEST_ID + "','message':'No','code':'invalid_request'}");
        ContractCheck real = tiny.check(ContractCheck.Against.REAL);

        assertThat(kinds(real.check(new Exchange(request, TinyContract.json(200, "{}")))), contains(Finding.Kind.ASSUMPTION_REFUTED));
        assertThat(kinds(real.check(new Exchange(request, refusal))), contains(Finding.Kind.VIOLATION));
        assertThat(kinds(real.checkRequest(request)), contains(Finding.Kind.VIOLATION));
        assertThat(kinds(tiny.check().check(new Exchange(request, TinyContract.json(200, "{}")))), contains(Finding.Kind.VIOLATION));
    }

    private static List<Finding.Kind> kinds(ContractCheck.Against against, String schema, String body) {
        TinyContract tiny = TinyContract.operation("GET", "/v2/books").responses(200, "application/json", schema);
        return kinds(tiny.check(against).checkResponse(tiny.made(), TinyContract.json(200, body)));
    }

    private static List<Finding.Kind> kinds(Findings findings) {
        return findings.all().stream().map(Finding::kind).toList();
    }
}
