package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Teams, workspaces, connections and their grants. */
class SharingTest {

    private final Caller caller = new Caller();

    @Test
    void a_team_has_a_name_of_its_own() {
        assertThat(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}").status(), equalTo(200));
        assertThat(refusal(caller.send("POST", "/v2/teams", "{\"name\":\"FINANCE\"}")),
                equalTo("409 conflict: Duplicate record: this team name is already used"));
    }

    @Test
    void members_join_and_leave_a_team() {
        String team = caller.team("Finance");
        String ana = caller.member("Ana", "ana@example.com");
        String path = "/v2/teams/" + team + "/members";

        assertThat(caller.send("PATCH", path, "{\"add\":[\"" + ana + "\"]}").text(), equalTo("{}"));
        assertThat("twice", caller.send("PATCH", path, "{\"add\":[\"" + ana + "\"]}").status(), equalTo(200));
        assertThat(json(caller.get(path)).path("entries").size(), equalTo(1));
        assertThat(json(caller.get("/v2/teams/" + team)).path("members").path(0).asText(), equalTo(ana));
        caller.send("PATCH", path, "{\"remove\":[\"" + ana + "\"]}");
        assertThat(json(caller.get(path)).path("entries").size(), equalTo(0));
    }

    @Test
    void a_deactivated_member_cannot_join() {
        String team = caller.team("Finance");
        String ana = caller.member("Ana", "ana@example.com");
        caller.send("DELETE", "/v2/members/" + ana, "");

        assertThat(caller.send("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + ana + "\"]}").status(),
                equalTo(400));
    }

    @Test
    void a_deleted_team_is_gone_and_so_are_its_grants() {
        String team = caller.team("Finance");
        String workspace = caller.workspace("Reporting");
        caller.grant("/v2/workspaces/" + workspace, "teamId", team, "view");

        caller.send("DELETE", "/v2/teams/" + team, "");

        assertThat(caller.get("/v2/teams/" + team).status(), equalTo(404));
        assertThat(caller.get("/v2/workspaces/" + workspace + "/grants").text(), not(containsString(team)));
    }

    @Test
    void a_workspace_name_can_be_used_again_unless_asked_otherwise() {
        String first = caller.workspace("Reporting");
        caller.workspace("Reporting");

        JsonNode existing = json(caller.send("POST", "/v2/workspaces", "{\"name\":\"reporting\",\"noDuplicates\":true}"));

        assertThat(existing.path("workspaceIds").size(), equalTo(2));
        assertThat(existing.path("workspaceIds").path(0).asText(), equalTo(first));
        assertThat(json(caller.get("/v2/workspaces?exactName=REPORTING")).path("entries").size(), equalTo(2));
        assertThat(json(caller.get("/v2/workspaces?name=report")).path("entries").size(), equalTo(2));
        assertThat("the exact name wins", json(caller.get("/v2/workspaces?name=report&exactName=Company"))
                .path("entries").size(), equalTo(1));
    }

    @Test
    void a_workspace_that_one_may_not_enter_is_not_listed_and_forbidden() {
        String sandpit = caller.organization.state().of(Kind.INODE).all(By.NAME, "sandpit").firstEntry().getValue().id();

        assertThat(caller.get("/v2/workspaces?limit=1000").text(), not(containsString("Sandpit")));
        assertThat(caller.get("/v2/workspaces/" + sandpit).status(), equalTo(403));
        assertThat(caller.get("/v2/workspaces?limit=1000").text(), containsString("Company"));
    }

    @Test
    void a_deleted_workspace_is_gone() {
        String workspace = caller.workspace("Reporting");

        assertThat(caller.send("DELETE", "/v2/workspaces/" + workspace, "").text(), equalTo("{}"));

        assertThat(caller.get("/v2/workspaces/" + workspace).status(), equalTo(404));
        assertThat(caller.send("DELETE", "/v2/workspaces/" + workspace, "").status(), equalTo(404));
    }

    @Test
    void a_grant_is_changed_not_doubled() {
        String workspace = caller.workspace("Reporting");
        String ana = caller.member("Ana", "ana@example.com");
        String path = "/v2/workspaces/" + workspace;

        caller.grant(path, "memberId", ana, "view");
        caller.grant(path, "memberId", ana, "edit");

        JsonNode grants = json(caller.get(path + "/grants")).path("entries");
        assertThat("the maker's and Ana's", grants.size(), equalTo(2));
        assertThat(grants.path(1).path("permission").asText(), equalTo("edit"));
        assertThat(grants.path(1).path("teamId").isNull(), is(true));
        assertThat(caller.send("DELETE", path + "/grants/" + grants.path(1).path("grantId").asText(), "").status(),
                equalTo(200));
        assertThat(json(caller.get(path + "/grants")).path("entries").size(), equalTo(1));
    }

    @Test
    void a_grant_needs_one_grantee_who_exists() {
        String path = "/v2/workspaces/" + caller.workspace("Reporting");
        String ana = caller.member("Ana", "ana@example.com");
        String team = caller.team("Finance");

        assertThat(caller.send("POST", path + "/grants", "{\"grants\":[{\"permission\":\"view\",\"grantee\":{\"memberId\":\""
                + ana + "\",\"teamId\":\"" + team + "\"}}]}").status(), equalTo(400));
        assertThat(caller.grant(path, "memberId", "0NobodyHasThisMemberId0000000", "view"), equalTo(404));
        assertThat(caller.grant(path, "memberId", ana, "own"), equalTo(400));
        assertThat(caller.grant("/v2/workspaces/00000000-0000-4000-8000-000000000000", "memberId", ana, "view"), equalTo(404));
    }

    @Test
    void connections_are_found_by_a_part_of_their_name() {
        assertThat(json(caller.get("/v2/connections")).path("entries").size(), equalTo(3));
        assertThat(json(caller.get("/v2/connections?includeArchived=true")).path("entries").size(), equalTo(4));
        assertThat(json(caller.get("/v2/connections?search=SNOWFLAKE")).path("entries").size(), equalTo(1));
    }

    @Test
    void connections_have_grants_of_their_own_words() {
        String connection = json(caller.get("/v2/connections")).path("entries").path(0).path("connectionId").asText();
        String ana = caller.member("Ana", "ana@example.com");

        assertThat(caller.grant("/v2/connections/" + connection, "memberId", ana, "usage"), equalTo(200));
        assertThat(caller.grant("/v2/connections/" + connection, "memberId", ana, "explore"), equalTo(400));
        assertThat(caller.get("/v2/connections/" + connection + "/grants").text(), containsString(ana));
    }
}
