package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class TeamsTest {

    private final Caller caller = new Caller();

    @Test
    void team_names_are_unique() {
        assertThat(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}").status(), equalTo(200));
        assertThat(refusal(caller.send("POST", "/v2/teams", "{\"name\":\"FINANCE\"}")),
                equalTo("409 conflict: Duplicate record: this team name is already used"));
    }

    @Test
    void new_team_is_private_and_may_have_initial_members() {
        String ana = caller.member("Ana", "ana@example.com");

        JsonNode team = json(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\",\"members\":[\"" + ana + "\",\"" + ana
                + "\"]}"));

        assertThat(team.path("visibility").asText(), equalTo("private"));
        assertThat(team.path("description").isNull(), is(true));
        assertThat(team.path("workspaceId").isNull(), is(true));
        assertThat(texts(team.path("members")), contains(ana));
        JsonNode read = json(caller.get("/v2/teams/" + team.path("teamId").asText()));
        assertThat(texts(read.path("members")), contains(ana));
        assertThat("returned on creation only", read.has("workspaceId"), is(false));
        JsonNode row = caller.entries("/v2/teams?name=finance").path(0);
        assertThat("lists have no members", row.has("members"), is(false));
    }

    @Test
    void team_with_an_unknown_member_is_not_created() {
        String hugo = caller.known("hugo.martin@harborandpine.example.com");

        assertThat(refusal(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\",\"members\":[\"nobody\"]}")),
                equalTo("404 not_found: Member is not found: nobody"));
        assertThat(refusal(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\",\"members\":[\"" + hugo + "\"]}")),
                equalTo("400 invalid_request: Inactive members can be neither added to a team nor removed from it: " + hugo));
        assertThat(caller.entries("/v2/teams?name=finance").size(), equalTo(0));
    }

    @Test
    void team_can_be_created_with_a_workspace_that_outlives_it() {
        JsonNode team = json(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\",\"createTeamFolder\":true}"));
        String workspace = "/v2/workspaces/" + team.path("workspaceId").asText();

        JsonNode grants = caller.entries(workspace + "/grants");
        assertThat(grants.path(1).path("teamId"), equalTo(team.path("teamId")));
        assertThat(grants.path(1).path("permission").asText(), equalTo("organize"));
        assertThat(json(caller.get(workspace)).path("name").asText(), equalTo("Finance"));

        caller.send("DELETE", "/v2/teams/" + team.path("teamId").asText(), "");

        assertThat(caller.get(workspace).status(), equalTo(200));
        assertThat(caller.entries(workspace + "/grants").size(), equalTo(1));
    }

    @Test
    void teams_are_filtered_by_a_part_of_their_name_and_by_visibility() {
        assertThat(caller.entries("/v2/teams?name=EUROPE").size(), equalTo(1));
        assertThat(caller.entries("/v2/teams?description=workshops").size(), equalTo(1));
        assertThat(caller.entries("/v2/teams?description=workshops&name=europe").size(), equalTo(0));
        assertThat(caller.entries("/v2/teams?visibility=public").path(0).path("name").asText(), equalTo("Data Platform"));
        assertThat(json(caller.get("/v2.1/teams?visibility=private&limit=1")).path("total").asInt(), equalTo(2));
    }

    @Test
    void team_update_changes_only_sent_fields() {
        String team = caller.team("Finance");
        String path = "/v2/teams/" + team;

        JsonNode described = json(caller.send("PATCH", path, "{\"description\":\"Counts\"}"));
        assertThat(described.path("name").asText(), equalTo("Finance"));
        assertThat(described.path("visibility").asText(), equalTo("private"));
        assertThat("as in a list, without members", described.has("members"), is(false));
        JsonNode renamed = json(caller.send("PATCH", path, "{\"name\":\"Accounting\",\"visibility\":\"public\"}"));
        assertThat(renamed.path("description").asText(), equalTo("Counts"));
        assertThat(caller.entries("/v2/teams?name=accounting&visibility=public").path(0), equalTo(renamed));
        assertThat("the old name is free", caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}").status(), equalTo(200));
    }

    @Test
    void team_cannot_take_the_name_of_another_team() {
        String path = "/v2/teams/" + caller.team("Finance");

        assertThat(refusal(caller.send("PATCH", path, "{\"name\":\"data platform\",\"description\":\"d\"}")),
                equalTo("409 conflict: Duplicate record: this team name is already used"));
        assertThat(json(caller.get(path)).path("description").isNull(), is(true));
        assertThat("its own name in capitals", json(caller.send("PATCH", path, "{\"name\":\"FINANCE\"}")).path("name").asText(),
                equalTo("FINANCE"));
    }

    @Test
    void private_team_is_visible_to_its_members_and_admins() {
        Caller viewer = caller.as("grace.kim@harborandpine.example.com");
        String team = caller.team("Finance");
        String path = "/v2/teams/" + team;

        assertThat(names(viewer), contains("Operations", "Data Platform"));
        assertThat(json(viewer.get("/v2.1/teams?limit=1")).path("total").asInt(), equalTo(2));
        assertThat(refusal(viewer.get(path)), equalTo("403 forbidden: You have no access to this team: " + team));
        assertThat(viewer.get(path + "/members").status(), equalTo(403));
        assertThat(caller.get(path).status(), equalTo(200));

        caller.send("PATCH", path, "{\"visibility\":\"public\"}");
        assertThat(viewer.get(path).status(), equalTo(200));

        caller.send("PATCH", path, "{\"visibility\":\"private\"}");
        caller.send("PATCH", path + "/members", "{\"add\":[\"" + viewer.me() + "\"]}");
        assertThat(names(viewer), contains("Operations", "Data Platform", "Finance"));
        assertThat(viewer.get(path + "/members").status(), equalTo(200));
    }

    @Test
    void members_join_and_leave_a_team() {
        String ana = caller.member("Ana", "ana@example.com");
        String path = "/v2/teams/" + caller.team("Finance") + "/members";

        assertThat(caller.send("PATCH", path, "{\"add\":[\"" + ana + "\"],\"remove\":null}").text(), equalTo("{}"));
        assertThat("twice", caller.send("PATCH", path, "{\"add\":[\"" + ana + "\"]}").status(), equalTo(200));
        JsonNode rows = caller.entries(path);
        assertThat(rows.size(), equalTo(1));
        assertThat(rows.path(0).path("userId").asText(), equalTo(ana));
        assertThat(rows.path(0).path("isTeamAdmin").asBoolean(true), is(false));
        assertThat(rows.path(0).path("addedBy").asText(), equalTo(caller.me()));

        assertThat(caller.send("PATCH", path, "{\"add\":null,\"remove\":[\"" + ana + "\"]}").text(), equalTo("{}"));
        assertThat("not a member", caller.send("PATCH", path, "{\"remove\":[\"" + ana + "\"]}").status(), equalTo(200));
        assertThat(caller.entries(path).size(), equalTo(0));
    }

    @Test
    void change_of_members_is_atomic() {
        String ana = caller.member("Ana", "ana@example.com");
        String path = "/v2/teams/" + caller.team("Finance") + "/members";

        assertThat(caller.send("PATCH", path, "{\"add\":[\"" + ana + "\",\"nobody\"]}").status(), equalTo(404));
        assertThat(caller.send("PATCH", path, "{\"add\":[\"" + ana + "\"],\"remove\":[\"nobody\"]}").status(), equalTo(404));

        assertThat(caller.entries(path).size(), equalTo(0));
    }

    @Test
    void deactivated_member_can_neither_join_nor_leave() {
        String ana = caller.member("Ana", "ana@example.com");
        String path = "/v2/teams/" + caller.team("Finance") + "/members";
        caller.send("PATCH", path, "{\"add\":[\"" + ana + "\"]}");
        caller.send("DELETE", "/v2/members/" + ana, "");

        for (String act : List.of("add", "remove")) {
            assertThat(refusal(caller.send("PATCH", path, "{\"" + act + "\":[\"" + ana + "\"]}")), equalTo(
                    "400 invalid_request: Inactive members can be neither added to a team nor removed from it: " + ana));
        }
        assertThat(caller.entries(path).size(), equalTo(1));
    }

    @Test
    void deleting_a_team_removes_its_memberships_and_grants() {
        String team = caller.team("Finance");
        String ana = caller.member("Ana", "ana@example.com");
        String workspace = "/v2/workspaces/" + caller.workspace("Reporting");
        caller.grant(workspace, "teamId", team, "view");
        caller.send("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + ana + "\"]}");

        assertThat(caller.send("DELETE", "/v2/teams/" + team, "").text(), equalTo("{}"));

        assertThat(refusal(caller.get("/v2/teams/" + team)), equalTo("404 not_found: Team is not found: " + team));
        assertThat(caller.get("/v2/teams/" + team + "/members").status(), equalTo(404));
        assertThat(caller.entries("/v2/members/" + ana + "/teams").size(), equalTo(0));
        assertThat(caller.get(workspace + "/grants").text(), not(containsString(team)));
        assertThat("its name is free again", caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}").status(), equalTo(200));
    }

    private static List<String> names(Caller caller) {
        return caller.entries("/v2/teams").valueStream().map(team -> team.path("name").asText()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
