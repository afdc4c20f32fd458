package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.member;
import static sigma.recipes.sandbox.Caller.refusal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;

class ErrorsTest {

    private final Caller caller = new Caller();

    @Test
    void envelope_has_a_fixed_order_and_the_request_id_is_also_a_header() {
        ApiResponse response = caller.get("/v2/members/nobody");

        assertThat(response.text(),
                matchesPattern("\\{\"requestId\":\"[0-9a-f-]{36}\",\"message\":\".*\",\"code\":\"not_found\"}"));
        assertThat(response.header("x-request-id").orElseThrow(), equalTo(json(response).path("requestId").asText()));
    }

    @Test
    void first_error_of_a_body_is_reported() {
        assertThat(refusal(caller.send("POST", "/v2/workspaces", "{}")),
                equalTo("400 invalid_request: Expecting string at 0.name but instead got: undefined"));
        assertThat(refusal(caller.send("POST", "/v2/workspaces", "{\"name\":7}")),
                equalTo("400 invalid_request: Expecting string at 0.name but instead got: 7"));
        assertThat(refusal(caller.send("POST", "/v2/workspaces", "{\"name\":\"x\",\"noDuplicates\":\"sometimes\"}")),
                equalTo("400 invalid_request: Expecting boolean at 0.noDuplicates but instead got: \"some...\""));
        assertThat(refusal(caller.send("POST", "/v2/members", member("Ana", "Silva", "somewhere", "View"))),
                equalTo("400 invalid_request: Expecting email address at 0.email but instead got: \"some...\""));
    }

    @Test
    void first_error_of_a_member_is_reported() {
        for (String[] each : new String[][] {
            {"{\"email\":\"a@example.com\"}", "string at 0.firstName but instead got: undefined"},
            {"{}", "email address at 0.email but instead got: undefined"},
            {member("A", "B", "abc\uD83D\uDE00", "View"), "email address at 0.email but instead got: \"abc\uD83D...\""},
            {withField("userKind", "\"robot\""),
                "one of \"internal\", \"guest\", \"embed\" at 0.userKind but instead got: \"robo...\""},
            {withField("isGuest", "\"yes\""), "boolean at 0.isGuest but instead got: \"yes\""},
            {withField("lastName", "null"), "string at 0.lastName but instead got: null"},
            {withField("addToTeams", "[{}]"), "UUID at 0.addToTeams.0.teamId but instead got: undefined"},
            {withField("addToTeams", "[{\"teamId\":\"test-id\"}]"), "UUID at 0.addToTeams.0.teamId but instead got: \"test...\""},
            {withField("addToTeams", "{}"), "list at 0.addToTeams but instead got: object"}}) {
            assertThat(refusal(caller.send("POST", "/v2/members", each[0])),
                    equalTo("400 invalid_request: Expecting " + each[1]));
        }
        assertThat(caller.send("POST", "/v2/members", withField("userKind", "\"guest\"")).status(), equalTo(200));
    }

    @Test
    void first_error_of_a_grant_is_reported() {
        String path = "/v2/workspaces/" + caller.workspace("Reporting") + "/grants";

        assertThat(refusal(caller.send("POST", path, Caller.grants("memberId", caller.me(), "own"))),
                equalTo("400 invalid_request: Expecting one of \"view\", \"explore\", \"organize\", \"edit\" "
                        + "at 0.grants.0.permission but instead got: \"own\""));
        assertThat(refusal(caller.send("POST", path, Caller.grants("teamId", "test-id", "view"))),
                equalTo("400 invalid_request: Expecting UUID at 0.grants.0.grantee.teamId but instead got: \"test...\""));
        assertThat(refusal(caller.send("POST", path, "{\"grants\":[{\"permission\":\"view\",\"grantee\":{}}]}")), equalTo(
                "400 invalid_request: Expecting member id at 0.grants.0.grantee.memberId but instead got: undefined"));
    }

    @Test
    void invalid_path_id_is_reported_before_the_body() {
        assertThat(refusal(caller.send("PATCH", "/v2/teams/test-id/members", "{\"add\":7}")),
                equalTo("400 invalid_request: Expecting UUID at teamId but instead got: \"test...\""));
        assertThat("the short id of a workspace is valid too", refusal(caller.get("/v2/workspaces/test-id")),
                equalTo("400 invalid_request: Expecting UUID at workspaceId but instead got: \"test...\""));
        assertThat("a member id is not a UUID and may be any word", refusal(caller.get("/v2/members/test-id")),
                equalTo("404 not_found: Member is not found: test-id"));
        assertThat(refusal(caller.get("/v2/members/a%2Fb")),
                equalTo("400 invalid_request: Expecting member id at memberId but instead got: \"a/b\""));
    }

    @Test
    void query_is_validated() {
        assertThat(refusal(caller.get("/v2/members?includeArchived=perhaps")),
                equalTo("400 invalid_request: Expecting boolean at includeArchived but instead got: \"perh...\""));
        assertThat(refusal(caller.get("/v2/members?limit=many")),
                equalTo("400 invalid_request: Expecting integer at limit but instead got: \"many\""));
        assertThat(refusal(caller.get("/v2/members?limit=1001")),
                equalTo("400 invalid_request: Expecting number of at most 1000 at limit but instead got: 1001"));
        assertThat(refusal(caller.get("/v2/accountTypes?pageSize=0")),
                equalTo("400 invalid_request: Expecting number of at least 1 at pageSize but instead got: 0"));
        assertThat(refusal(caller.get("/v2/teams?visibility=secret")), equalTo("400 invalid_request: Expecting one of "
                + "\"public\", \"private\" at visibility but instead got: \"secr...\""));
        assertThat(caller.get("/v2/teams?visibility=public").status(), equalTo(200));
    }

    @Test
    void invalid_json_body_is_refused() {
        assertThat(caller.send("POST", "/v2/workspaces", "{\"name\":").status(), equalTo(400));
        assertThat(caller.send("POST", "/v2/workspaces", "").status(), equalTo(400));
        assertThat(caller.send("POST", "/v2/workspaces", "[".repeat(5_000)).status(), equalTo(400));
        assertThat(caller.send("POST", "/v2/workspaces", "{\"name\":\"x\"} and more").status(), equalTo(400));
        String deep = "{\"name\":\"x\",\"colour\":" + "[".repeat(200) + "]".repeat(200) + "}";
        assertThat("nested in an unknown field", refusal(caller.send("POST", "/v2/workspaces", deep)),
                equalTo("400 invalid_request: Expecting JSON at 0 but instead got: no JSON"));
        assertThat(refusal(caller.send("PATCH", "/v2/members/" + caller.me(), "[]")),
                equalTo("400 invalid_request: Expecting object at 0 but instead got: array"));
    }

    @Test
    void body_of_another_media_type_is_refused() {
        Map<String, String> form = Map.of("authorization", "Bearer " + caller.token(), "content-type",
                "application/x-www-form-urlencoded");
        Map<String, String> upperCase = Map.of("authorization", "Bearer " + caller.token(), "content-type",
                "Application/JSON; charset=utf-8");

        assertThat(refusal(caller.send("POST", "/v2/workspaces", form, "name=x")), equalTo("400 invalid_request: Expecting "
                + "application/json at media type but instead got: application/x-www-form-urlencoded"));
        assertThat(caller.send("POST", "/v2/workspaces", upperCase, "{\"name\":\"x\"}").status(), equalTo(200));
    }

    @Test
    void unknown_path_or_method_is_not_found() {
        assertThat(caller.get("/v2/nothing").status(), equalTo(404));
        assertThat(caller.send("PUT", "/v2/members", "{}").status(), equalTo(404));
        assertThat(refusal(caller.send("GET", "foo:bar", "")), equalTo("404 not_found: Cannot GET foo:bar"));
        assertThat(refusal(caller.get("/v2/members//teams")), equalTo("404 not_found: Cannot GET /v2/members//teams"));
    }

    @Test
    void operation_that_is_not_simulated_returns_501() {
        ApiResponse response = caller.get("/v2/api-connectors");

        assertThat(response.status(), equalTo(501));
        assertThat(response.text(), containsString("listApiConnectors"));
    }

    @Test
    void unknown_parameters_and_fields_are_ignored() {
        assertThat(caller.get("/v2/members?colour=red").status(), equalTo(200));
        assertThat(caller.send("POST", "/v2/workspaces", "{\"name\":\"x\",\"colour\":\"red\"}").status(), equalTo(200));
    }

    @Test
    void repeated_field_counts_with_its_last_value() {
        assertThat(json(caller.send("POST", "/v2/teams", "{\"name\":7,\"name\":\"First\",\"name\":\"Last\"}")).path("name").asText(),
                equalTo("Last"));
        assertThat(refusal(caller.send("POST", "/v2/teams", "{\"name\":\"First\",\"name\":7}")),
                equalTo("400 invalid_request: Expecting string at 0.name but instead got: 7"));
    }

    @Test
    void one_slash_at_the_end_of_a_path_is_ignored() {
        assertThat(caller.get("/v2/members/" + caller.me() + "/").text(), equalTo(caller.get("/v2/members/" + caller.me()).text()));
        assertThat(caller.get("/v2/members//").status(), equalTo(404));
        assertThat(caller.get("/v2//members").status(), equalTo(404));
    }

    @Test
    void methods_of_other_kinds_are_not_found() {
        for (String method : List.of("HEAD", "OPTIONS", "TRACE", "PUT", "get")) {
            assertThat(method, refusal(caller.send(method, "/v2/members", "")),
                    equalTo("404 not_found: Cannot " + method + " /v2/members"));
        }
    }

    @Test
    void encoded_characters_of_an_id_are_decoded() {
        String me = caller.me();
        String encoded = String.format("%%%02x", (int) me.charAt(0)) + me.substring(1);

        assertThat(caller.get("/v2/members/" + encoded).text(), equalTo(caller.get("/v2/members/" + me).text()));
    }

    @Test
    void refused_request_changes_nothing() {
        int before = caller.organization.activeMembers();

        ApiResponse response = caller.send("POST", "/v2/members", "{\"firstName\":\"Ana\",\"lastName\":\"Silva\","
                + "\"email\":\"ana@example.com\",\"memberType\":\"View\",\"addToTeams\":[{\"teamId\":"
                + "\"00000000-0000-4000-8000-000000000000\"}]}");

        assertThat(response.status(), equalTo(404));
        assertThat(caller.organization.activeMembers(), equalTo(before));
    }

    private static String withField(String name, String value) {
        return member("Ana", "Silva", "ana@example.com", "View").replaceFirst("\"" + name + "\":\"[^\"]*\",?", "")
                .replaceFirst("}$", ",\"" + name + "\":" + value + "}");
    }
}
