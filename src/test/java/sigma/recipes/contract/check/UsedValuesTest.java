package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;

class UsedValuesTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ID = "0b0f9b1c-1111-4111-8111-111111111111";

    private final ContractCheck check = new ContractCheck(Contract.load());

    @Test
    void enum_values_are_found_in_bodies() {
        UsedValues values = values("POST", "/v2/workspaces/" + ID + "/grants", JSON,
                "{'grants':[{'grantee':{'memberId':'edit'},'permission':'view'},{'grantee':{},'permission':'edit'}]}", "{}");

        assertThat(values.sent(), equalTo(Map.of("grants[].permission", Set.of("view", "edit"))));
    }

    @Test
    void other_values_are_ignored() {
        assertThat(values("POST", "/v2/workspaces/" + ID + "/grants", JSON, "{'grants':[{'permission':'own'}]}", "{}").sent(),
                anEmptyMap());
        assertThat("a vocabulary that is open", values("POST", "/v2/members", JSON, "{'memberType':'View'}", "{}").sent(), anEmptyMap());
        assertThat("no operation", values("POST", "/v2/nowhere", JSON, "{'permission':'view'}", "{}").sent(), anEmptyMap());
        assertThat("no JSON", values("POST", "/v2/teams", JSON, "visibility", "visibility").sent(), anEmptyMap());
    }

    @Test
    void enum_values_are_found_in_forms_queries_and_responses() {
        UsedValues token = values("POST", "/v2/auth/token", FORM, "grant_type=refresh_token&client_secret=bearer",
                "{'access_token':'secret','token_type':'bearer'}");
        assertThat(token.sent(), equalTo(Map.of("grant_type", Set.of("refresh_token"))));
        assertThat(token.received(), equalTo(Map.of("token_type", Set.of("bearer"))));

        assertThat(values("GET", "/v2/members/" + ID + "/files/recents?includeExplorations=true&page=edit", "", "", "{}").sent(),
                equalTo(Map.of("query includeExplorations", Set.of("true"))));
    }

    private UsedValues values(String method, String uri, String type, String sent, String received) {
        return check.values(new Exchange(
                new ApiRequest(method, URI.create(uri), Map.of("content-type", List.of(type)), bytes(sent)),
                new ApiResponse(200, Map.of("content-type", List.of(JSON)), bytes(received))));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
