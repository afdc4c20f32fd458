package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.member;
import static sigma.recipes.sandbox.Caller.refusal;

import org.junit.jupiter.api.Test;
import sigma.recipes.contract.ApiResponse;

class ErrorsTest {

    private final Caller caller = new Caller();

    @Test
    void the_envelope_has_its_order_and_its_request_id_twice() {
        ApiResponse answer = caller.get("/v2/members/nobody");

        assertThat(answer.text(), matchesPattern("\\{\"requestId\":\"[0-9a-f-]{36}\",\"message\":\".*\",\"code\":\"not_found\"}"));
        assertThat(answer.header("x-request-id").orElseThrow(), equalTo(json(answer).path("requestId").asText()));
    }

    @Test
    void the_first_mistake_of_a_body_is_named() {
        assertThat(refusal(caller.send("POST", "/v2/workspaces", "{}")),
                equalTo("400 invalid_request: Expecting string at 0.name but instead got: undefined"));
        assertThat(refusal(caller.send("POST", "/v2/workspaces", "{\"name\":7}")),
                equalTo("400 invalid_request: Expecting string at 0.name but instead got: 7"));
        assertThat(refusal(caller.send("POST", "/v2/workspaces", "{\"name\":\"x\",\"noDuplicates\":\"sometimes\"}")),
                equalTo("400 invalid_request: Expecting boolean at 0.noDuplicates but instead got: \"some...\""));
        assertThat(refusal(caller.send("POST", "/v2/members", member("Ana", "Silva", "somewhere", "View"))),
                equalTo("400 invalid_request: Expecting mail address at 0.email but instead got: \"some...\""));
    }

    @Test
    void an_id_that_is_none_comes_before_the_body() {
        assertThat(refusal(caller.send("PATCH", "/v2/teams/test-id/members", "{\"add\":7}")),
                equalTo("400 invalid_request: Expecting UUID at teamId but instead got: \"test...\""));
    }

    @Test
    void a_query_is_checked() {
        assertThat(refusal(caller.get("/v2/members?includeArchived=perhaps")),
                equalTo("400 invalid_request: Expecting boolean at includeArchived but instead got: \"perh...\""));
        assertThat(refusal(caller.get("/v2/members?limit=many")),
                equalTo("400 invalid_request: Expecting integer at limit but instead got: \"many\""));
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        assertThat(caller.send("POST", "/v2/workspaces", "{\"name\":").status(), equalTo(400));
        assertThat(caller.send("POST", "/v2/workspaces", "").status(), equalTo(400));
        assertThat(caller.send("POST", "/v2/workspaces", "[".repeat(5_000)).status(), equalTo(400));
    }

    @Test
    void what_the_contract_does_not_know_is_not_found() {
        assertThat(caller.get("/v2/nothing").status(), equalTo(404));
        assertThat(caller.send("PUT", "/v2/members", "{}").status(), equalTo(404));
        assertThat(caller.get("/v2/members/%zz".replace("%zz", "a%20b")).status(), equalTo(400));
    }

    @Test
    void what_is_not_simulated_says_so() {
        ApiResponse answer = caller.get("/v2/tags");

        assertThat(answer.status(), equalTo(501));
        assertThat(answer.text(), containsString("listVersionTag"));
    }

    @Test
    void what_the_contract_does_not_declare_is_ignored() {
        assertThat(caller.get("/v2/members?colour=red").status(), equalTo(200));
        assertThat(caller.send("POST", "/v2/workspaces", "{\"name\":\"x\",\"colour\":\"red\"}").status(), equalTo(200));
    }

    @Test
    void a_refused_request_leaves_no_trace() {
        int before = caller.organization.activeMembers();

        ApiResponse answer = caller.send("POST", "/v2/members", "{\"firstName\":\"Ana\",\"lastName\":\"Silva\","
                + "\"email\":\"ana@example.com\",\"memberType\":\"View\",\"addToTeams\":[{\"teamId\":"
                + "\"00000000-0000-4000-8000-000000000000\"}]}");

        assertThat(answer.status(), equalTo(404));
        assertThat(caller.organization.activeMembers(), equalTo(before));
    }
}
