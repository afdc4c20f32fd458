package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.Findings;

class ContractViolationTest {

    @Test
    void message_lists_all_findings_with_their_places() {
        ContractViolation broken = new ContractViolation(
                new Exchange(new ApiRequest("GET", URI.create("/v2/workspaces/x/grants?limit=2"), Map.of(), new byte[0]),
                        new ApiResponse(200, Map.of("x-request-id", List.of("r-1")), new byte[0])),
                new Findings(List.of(
                        finding("response.body.enum", "entries[3].permission", "one of \"view\", \"edit\"", "\"own\""),
                        finding("response.body.required", "entries[3].grantId", "a UUID", "missing"))), ContractCheck.Against.REAL);

        assertThat(broken.getMessage(), equalTo("""
                The response of listWorkspaceGrants breaks the contract (2 findings).
                  where:    GET /v2/workspaces/x/grants, status 200, request id r-1
                  actual:   entries[3].permission: expected one of "view", "edit"; was "own"   [response.body.enum]
                            entries[3].grantId: required, but missing                          [response.body.required]
                  fix:      If Sigma changed, the contract under src/main/resources/contract has to follow.
                            If this is known, an entry in deviations.yaml beside .env lets it through for a while: known, with operation, finding, place, reason and until."""));
    }

    @Test
    void invalid_request_is_distinguished_from_an_invalid_response() {
        ContractViolation broken = new ContractViolation(
                new Exchange(new ApiRequest("GET", URI.create("/v2/x"), Map.of(), new byte[0]),
                        new ApiResponse(404, Map.of(), new byte[0])),
                new Findings(List.of(finding("request.query.type", "query limit", "an integer", "\"many\""))), ContractCheck.Against.SANDBOX);

        assertThat(broken.getMessage(), equalTo("""
                The request of listWorkspaceGrants breaks the contract (1 finding).
                  where:    GET /v2/x, status 404
                  actual:   query limit: expected an integer; was "many"   [request.query.type]
                  fix:      The request is ours: correct the call, or have the step say that the mistake is meant.
                            If Sigma changed, the contract under src/main/resources/contract has to follow."""));
    }

    @Test
    void message_says_that_a_write_was_carried_out() {
        ContractViolation broken = new ContractViolation(
                new Exchange(new ApiRequest("POST", URI.create("/v2/members"), Map.of(), new byte[0]),
                        new ApiResponse(201, Map.of(), new byte[0])),
                new Findings(List.of(finding("response.body.required", "lastName", "a string", "missing"))),
                ContractCheck.Against.SANDBOX);

        assertThat(broken.carriedOut(), equalTo(true));
        List<String> lines = broken.getMessage().lines().toList();
        assertThat(List.of(lines.get(1), lines.get(3)), equalTo(List.of("  where:    POST /v2/members, status 201",
                "  fix:      The request was carried out: look at what it changed before you send it again.")));
    }

    @Test
    void message_of_a_read_or_token_request_mentions_no_change() {
        Findings findings = new Findings(List.of(finding("response.body.required", "lastName", "a string", "missing")));

        assertThat(new ContractViolation(received(200), findings, ContractCheck.Against.SANDBOX).carriedOut(), equalTo(false));
        assertThat(new ContractViolation(new Exchange(new ApiRequest("POST", URI.create("/v2/auth/token"), Map.of(), new byte[0]),
                new ApiResponse(200, Map.of(), new byte[0])), findings, ContractCheck.Against.SANDBOX).carriedOut(), equalTo(false));
    }

    @Test
    void repeated_findings_are_counted_and_long_lists_are_shortened() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            findings.add(finding("response.body.required", "entries[" + i + "].grantId", "a UUID", "missing"));
        }
        for (char field = 'a'; field < 'w'; field++) {
            findings.add(finding("response.body.nullable", "entries[0]." + field, "a string", "null"));
        }
        ContractViolation broken = new ContractViolation(received(200), new Findings(findings), ContractCheck.Against.SANDBOX);

        List<String> lines = broken.getMessage().lines().toList();
        assertThat(lines.get(0), equalTo("The response of listWorkspaceGrants breaks the contract (25 findings)."));
        assertThat(lines.get(2), equalTo("  actual:   entries[0].grantId: required, but missing   [response.body.required]"
                + ", and in 2 more rows"));
        assertThat(lines.get(3), equalTo("            entries[0].a: expected a string; was null   [response.body.nullable]"));
        assertThat(lines.get(22), equalTo("            and 3 more findings"));
        assertThat(broken.findings().size(), equalTo(25));
    }

    @Test
    void message_reports_violations_in_request_and_response() {
        ContractViolation broken = new ContractViolation(received(200), new Findings(List.of(
                finding("request.body.required", "grantee.memberId or grantee.teamId", "a string", "missing"),
                finding("response.media-type", "media type", "application/json", "text/html"))), ContractCheck.Against.SANDBOX);

        assertThat(broken.getMessage(), equalTo("""
                The exchange of listWorkspaceGrants breaks the contract (2 findings).
                  where:    GET /v2/x, status 200
                  actual:   grantee.memberId or grantee.teamId: required, but missing   [request.body.required]
                            media type: expected application/json; was text/html        [response.media-type]
                  fix:      The request is ours: correct the call, or have the step say that the mistake is meant.
                            If Sigma changed, the contract under src/main/resources/contract has to follow."""));
    }

    private static Exchange received(int status) {
        return new Exchange(new ApiRequest("GET", URI.create("/v2/x"), Map.of(), new byte[0]),
                new ApiResponse(status, Map.of(), new byte[0]));
    }

    private static Finding finding(String id, String place, String expected, String actual) {
        return new Finding(Finding.Kind.VIOLATION, id, "listWorkspaceGrants", "", place, expected, actual,
                Optional.empty());
    }
}
