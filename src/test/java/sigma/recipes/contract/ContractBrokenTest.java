package sigma.recipes.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractBrokenTest {

    @Test
    void the_message_lists_all_findings_and_tells_where() {
        ContractBroken broken = new ContractBroken(
                new Exchange(new ApiRequest("GET", URI.create("/v2/workspaces/x/grants?limit=2"), Map.of(), new byte[0]),
                        new ApiResponse(200, Map.of("x-request-id", List.of("r-1")), new byte[0])),
                new Findings(List.of(
                        finding("response.body.enum", "entries[3].permission", "one of \"view\", \"edit\"", "\"own\""),
                        finding("response.body.required", "entries[3].grantId", "a UUID", "missing"))));

        assertThat(broken.getMessage(), equalTo("""
                The answer of listWorkspaceGrants breaks the contract (2 findings)
                  entries[3].permission: expected one of "view", "edit"; was "own"   [response.body.enum]
                  entries[3].grantId: required, but missing                          [response.body.required]
                  at  GET /v2/workspaces/x/grants, answered 200, request id r-1
                  If Sigma changed, the contract under src/main/resources/contract has to follow."""));
    }

    @Test
    void a_broken_request_is_told_from_a_broken_answer() {
        ContractBroken broken = new ContractBroken(
                new Exchange(new ApiRequest("GET", URI.create("/v2/x"), Map.of(), new byte[0]),
                        new ApiResponse(404, Map.of(), new byte[0])),
                new Findings(List.of(finding("request.query.type", "query limit", "an integer", "\"many\""))));

        assertThat(broken.getMessage(), equalTo("""
                The request of listWorkspaceGrants breaks the contract (1 finding)
                  query limit: expected an integer; was "many"   [request.query.type]
                  at  GET /v2/x, answered 404
                  If Sigma changed, the contract under src/main/resources/contract has to follow."""));
    }

    private static Finding finding(String id, String place, String expected, String actual) {
        return new Finding(Finding.Kind.VIOLATION, id, "listWorkspaceGrants", "", place, expected, actual,
                Optional.empty());
    }
}
