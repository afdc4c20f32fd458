package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;

/** Tests rare rules of the check, with the contract of the project. */
class ExchangeEdgeCasesTest {

    private static final String UUID = "4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e";
    private static final String ERROR = "{\"requestId\":\"" + UUID + "\",\"message\":\"No\",\"code\":\"x\"}";

    private final ContractCheck check = new ContractCheck(Contract.load());

    @Test
    void malformed_path_id_is_reported() {
        assertThat(lines("GET", "/v2/teams/test-id", "", 400, ERROR), contains(
                "request.path.format path teamId: a UUID such as " + UUID + " / \"test-id\""));
        assertThat(lines("GET", "/v2/workspaces/short", "", 400, ERROR).get(0), containsString("request.path.pattern"));
        assertThat(lines("GET", "/v2/workspaces/2opi6VLEne4BaPyj00US50", "", 404, ERROR), empty());
    }

    @Test
    void unexpected_body_is_reported() {
        String path = "/v2/saml/service-providers/" + UUID + "/certificates/" + UUID;

        assertThat(lines("DELETE", path, "", 204, ""), empty());
        assertThat(lines("DELETE", path, "", 204, "{}"), contains("response.body.undeclared body: no body / a body"));
        assertThat(lines("DELETE", path, "{}", 204, ""), contains("request.body.undeclared body: no body / a body"));
    }

    @Test
    void missing_body_is_reported() {
        assertThat(lines("GET", "/v2/whoami", "", 200, ""), contains("response.body.missing body: a body / missing"));
        assertThat(lines("POST", "/v2/workspaces", "{\"name\":", 400, ERROR).get(0), containsString("request.body.malformed"));
    }

    @Test
    void text_after_the_json_is_reported() {
        assertThat(lines("GET", "/v2/whoami", "", 200, "{\"userId\":\"a\",\"organizationId\":\"" + UUID + "\"} and more").get(0),
                containsString("response.body.malformed"));
    }

    @Test
    void findings_refer_to_the_matching_branch() {
        String path = "/v2/workbooks/" + UUID + "/export";

        assertThat(lines("POST", path, "{\"elementId\":\"abc\",\"format\":{\"type\":\"pdf\"}}", 400, ERROR), contains(
                containsString("request.body.required format.layout: ")));
        assertThat(lines("POST", path, "{\"elementId\":\"abc\",\"format\":{\"type\":\"pdf\",\"layout\":\"portrait\"}}", 400, ERROR),
                empty());
    }

    @Test
    void all_values_are_listed_if_no_branch_has_the_value() {
        String path = "/v2/workbooks/" + UUID + "/export";

        assertThat(lines("POST", path, "{\"elementId\":\"abc\",\"format\":{\"type\":\"gif\"}}", 400, ERROR), contains(
                containsString("request.body.enum format.type: one of ")));
    }

    @Test
    void grant_with_two_errors_has_two_findings() {
        assertThat(lines("POST", "/v2/workspaces/" + UUID + "/grants", "{\"grants\":[{\"grantee\":{\"memberId\":\"abc\"},"
                + "\"permission\":\"own\"},{\"grantee\":{\"memberId\":\"abc\"}}]}", 400, ERROR), containsInAnyOrder(
                containsString("request.body.enum grants[0].permission: one of \"view\""),
                containsString("request.body.required grants[1].permission: one of \"view\"")));
    }

    @Test
    void finding_does_not_show_a_secret() {
        assertThat(lines("POST", "/v2/auth/token", "", 200, "{\"access_token\":12345678,\"refresh_token\":\"x\","
                + "\"token_type\":\"bearer\",\"expires_in\":3600}"), hasItem(
                "response.body.type access_token: a string / \"****\""));
    }

    private List<String> lines(String method, String path, String body, int status, String response) {
        Map<String, List<String>> json = Map.of("content-type", List.of("application/json"));
        Exchange exchange = new Exchange(
                new ApiRequest(method, URI.create(path), body.isEmpty() ? Map.of() : json, body.getBytes(StandardCharsets.UTF_8)),
                new ApiResponse(status, response.isEmpty() ? Map.of() : json, response.getBytes(StandardCharsets.UTF_8)));
        return check.check(exchange).all().stream().map(finding -> finding.id() + " " + finding.place() + ": "
                + finding.expected() + " / " + finding.actual()).toList();
    }
}
