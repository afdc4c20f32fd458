package sigma.recipes.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.model.WorkspaceId;

class SubjectsTest {

    private static final String AUDIT = "\"createdBy\":\"a\",\"updatedBy\":\"a\","
            + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"";
    private static final TeamId TEAM = new TeamId(ClientFixture.TEAM);
    private static final WorkspaceId WORKSPACE = new WorkspaceId(ClientFixture.WORKSPACE);
    private static final ConnectionId CONNECTION = new ConnectionId(ClientFixture.CONNECTION);

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void teams_are_created_found_read_and_deleted() {
        fixture.api.responses("POST /v2/teams", Response.ok(team("Finance", ",\"members\":[],\"workspaceId\":null")));
        fixture.api.responses("GET /v2/teams", Response.ok(ClientFixture.page(null, team("Finance EU", ""), team("finance", ""))));
        fixture.api.responses("GET /v2/teams/" + ClientFixture.TEAM, Response.ok(team("Finance", ",\"members\":[\"" + ClientFixture.ANA + "\"]")));
        fixture.api.responses("GET /v2/teams/" + ClientFixture.TEAM + "/members",
                Response.ok(ClientFixture.page(null, "{\"userId\":\"" + ClientFixture.ANA + "\",\"isTeamAdmin\":true,\"addedBy\":\"a\"}")));
        fixture.api.responses("GET /v2/members/" + ClientFixture.ANA + "/teams", Response.ok(ClientFixture.page(null, team("Finance", ""))));
        fixture.api.responses("DELETE /v2/teams/" + ClientFixture.TEAM, Response.ok("{}"));
        Teams teams = fixture.client().teams();

        assertThat(teams.create("Finance"), is(new Team(TEAM, "Finance")));
        assertThat(teams.named("Finance"), contains(new Team(TEAM, "finance")));
        assertThat(teams.get(TEAM), is(new Team(TEAM, "Finance")));
        assertThat(teams.members(TEAM).toList(), contains(new TeamMember(new MemberId(ClientFixture.ANA), true)));
        assertThat(fixture.client().members().teams(new MemberId(ClientFixture.ANA)).toList(), contains(new Team(TEAM, "Finance")));
        teams.delete(TEAM);

        assertThat(fixture.owned.has(ClientFixture.TEAM), is(true));
        assertThat(fixture.api.seen("DELETE /v2/teams/" + ClientFixture.TEAM).size(), is(1));
        assertThat(fixture.api.seen("GET /v2/teams").get(0).uri().getQuery(), is("name=Finance"));
        assertThat(fixture.notes.reads().stream().filter(read -> read.operationId().equals("getTeam")).findFirst().orElseThrow()
                .fields(), is(java.util.Set.of("teamId", "name")));
    }

    @Test
    void workspaces_are_created_found_read_granted_and_deleted() {
        fixture.api.responses("POST /v2/workspaces", Response.ok(workspace("Sales")));
        fixture.api.responses("GET /v2/workspaces", Response.ok(ClientFixture.page(null, workspace("Sales"))));
        fixture.api.responses("GET /v2/workspaces/" + ClientFixture.WORKSPACE, Response.ok(workspace("Sales")));
        fixture.api.responses("DELETE /v2/workspaces/" + ClientFixture.WORKSPACE, Response.ok("{}"));
        fixture.api.responses("POST /v2/workspaces/" + ClientFixture.WORKSPACE + "/grants", Response.ok("{}"));
        fixture.api.responses("GET /v2/workspaces/" + ClientFixture.WORKSPACE + "/grants", Response.ok(ClientFixture.page(null, grant("null", '"' + ClientFixture.TEAM + '"'))));
        fixture.api.responses("DELETE /v2/workspaces/" + ClientFixture.WORKSPACE + "/grants/" + ClientFixture.GRANT, Response.ok("{}"));
        Workspaces workspaces = fixture.client().workspaces();
        Workspace sales = new Workspace(WORKSPACE, "Sales");

        assertThat(workspaces.create("Sales"), is(sales));
        assertThat(workspaces.named("sales"), contains(sales));
        assertThat(workspaces.all().toList(), contains(sales));
        assertThat(workspaces.get(WORKSPACE), is(sales));
        workspaces.grant(WORKSPACE, new Grantee.ToMember(new MemberId(ClientFixture.ANA)), Permission.ORGANIZE);
        workspaces.grant(WORKSPACE, new Grantee.ToTeam(TEAM), "view");
        assertThat(workspaces.grants(WORKSPACE).toList(),
                contains(new Grant(new GrantId(ClientFixture.GRANT), new Grantee.ToTeam(TEAM), "view")));
        workspaces.revoke(WORKSPACE, new GrantId(ClientFixture.GRANT));
        workspaces.delete(WORKSPACE);

        assertThat(fixture.api.seen("GET /v2/workspaces").get(0).uri().getQuery(), is("exactName=sales"));
        assertThat(fixture.api.seen("POST /v2/workspaces/" + ClientFixture.WORKSPACE + "/grants").get(0).body(),
                is("{\"grants\":[{\"permission\":\"organize\",\"grantee\":{\"memberId\":\"" + ClientFixture.ANA + "\"}}]}"));
        assertThat(fixture.notes.reads().stream().filter(read -> read.operationId().equals("listWorkspaceGrants")).findFirst()
                .orElseThrow().fields(), is(java.util.Set.of("entries[].grantId", "entries[].memberId", "entries[].teamId",
                "entries[].permission", "nextPage")));
    }

    @Test
    void workspace_is_created_only_if_its_name_is_unused() {
        fixture.api.responses("POST /v2/workspaces", Response.ok("{\"workspaceIds\":[\"" + ClientFixture.WORKSPACE
                + "\"],\"workspaceUrlIds\":[\"2opi6VLEne4BaPyj00US50\"]}"), Response.ok(workspace("Sales")));
        Workspaces workspaces = fixture.client().workspaces();

        assertThat(workspaces.createUnlessThere("Sales"), contains(WORKSPACE));
        assertThat(workspaces.createUnlessThere("Sales"), is(List.of()));

        assertThat(fixture.api.seen("POST /v2/workspaces").get(0).body(), is("{\"name\":\"Sales\",\"noDuplicates\":true}"));
    }

    @Test
    void connections_are_found_and_read() {
        fixture.api.responses("GET /v2/connections", Response.ok(ClientFixture.page(null, connection("Warehouse"), connection("Warehouse 2"))));
        fixture.api.responses("GET /v2/connections/" + ClientFixture.CONNECTION, Response.ok(connection("Warehouse")));
        Connections connections = fixture.client().connections();

        assertThat(connections.all().count(), is(2L));
        assertThat(connections.named("WAREHOUSE"), contains(new Connection(CONNECTION, "Warehouse")));
        assertThat(connections.get(CONNECTION), is(new Connection(CONNECTION, "Warehouse")));
    }

    @Test
    void any_operation_can_be_called_by_its_id() {
        fixture.api.responses("GET /v2/members/" + ClientFixture.ANA + "/teams", Response.ok(ClientFixture.page(null)));

        int status = fixture.client().call("listMemberTeams", Map.of("memberId", ClientFixture.ANA, "limit", "3", "odd", "1&2"),
                Optional.empty()).status();

        assertThat(status, is(200));
        LoopbackApi.ReceivedRequest seen = fixture.api.seen("GET /v2/members/" + ClientFixture.ANA + "/teams").get(0);
        assertThat(List.of(seen.uri().getRawQuery().split("&")).stream().sorted().toList(), contains("limit=3", "odd=1%262"));
    }

    @Test
    void missing_operation_or_parameter_is_reported() {
        SigmaClient client = fixture.client();

        assertThat(assertThrows(IllegalArgumentException.class, () -> client.call("listMenbers", Map.of(), Optional.empty()))
                .getMessage(), is("The contract has no operation \"listMenbers\""));
        assertThat(assertThrows(IllegalArgumentException.class, () -> client.call("getMember", Map.of(), Optional.empty()))
                .getMessage(), is("getMember needs the parameter memberId"));
    }

    @Test
    void path_parameter_that_would_leave_its_path_is_not_sent() {
        SigmaClient client = fixture.client();

        assertThat(assertThrows(IllegalArgumentException.class, () -> client.teams().get(new TeamId("..")))
                .getMessage(), is("\"..\" can't be the teamId of getTeam: the path would mean something else"));
        assertThat(fixture.api.seen().size(), is(0));
    }

    @Test
    void slash_in_an_id_is_encoded() {
        fixture.api.responses("GET /v2/teams/a/../b", Response.refusal(400, "invalid_request", "Expecting UUID"));

        SigmaClient client = fixture.client();

        assertThrows(Refusal.class, () -> client.deliberately(() -> client.teams().get(new TeamId("a/../b"))));

        assertThat(fixture.api.seen().get(1).uri().getRawPath(), is("/v2/teams/a%2F..%2Fb"));
    }

    private static String team(String name, String more) {
        return "{\"teamId\":\"" + ClientFixture.TEAM + "\",\"name\":\"" + name + "\",\"description\":null,\"visibility\":\"private\","
                + AUDIT + more + "}";
    }

    private static String workspace(String name) {
        return "{\"workspaceId\":\"" + ClientFixture.WORKSPACE + "\",\"workspaceUrlId\":\"2opi6VLEne4BaPyj00US50\",\"name\":\"" + name
                + "\"," + AUDIT + "}";
    }

    private static String connection(String name) {
        return "{\"organizationId\":\"0b0f9b1c-0000-4000-8000-000000000000\",\"connectionId\":\"" + ClientFixture.CONNECTION
                + "\",\"isSample\":false,\"isAuditLog\":false,\"lastActiveAt\":\"2026-01-01T00:00:00.000Z\",\"name\":\"" + name
                + "\",\"type\":\"snowflake\",\"useOauth\":false," + AUDIT + "}";
    }

    private static String grant(String member, String team) {
        return "{\"grantId\":\"" + ClientFixture.GRANT + "\",\"inodeId\":\"" + ClientFixture.WORKSPACE
                + "\",\"organizationId\":\"0b0f9b1c-0000-4000-8000-000000000000\",\"memberId\":" + member + ",\"teamId\":" + team
                + ",\"permission\":\"view\"," + AUDIT + "}";
    }
}
