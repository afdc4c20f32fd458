package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.member;
import static sigma.recipes.sandbox.Caller.refusal;

import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.grants.GrantStore;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.teams.TeamStore;

/** Tests the access rights of callers. The owner of the credentials starts as an admin. */
class AccessRightsTest {

    private static final String ADMINS_ONLY = "403 forbidden: This needs an account of the type Admin";

    private final Caller caller = new Caller();
    private final String me = caller.me();
    private final String ana = caller.member("Ana", "ana@example.com");
    private final String team = caller.team("Finance");
    private final String connection = caller.entries("/v2/connections").path(0).path("connectionId").asText();

    @Test
    void only_admins_manage_members_and_account_types() {
        changeOwnAccountType("Build");

        assertThat(refusal(caller.send("POST", "/v2/members", member("B", "C", "b@example.com", "View"))), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.send("PATCH", "/v2/members/" + me, "{\"memberType\":\"Admin\"}")), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.send("DELETE", "/v2/members/" + ana, "")), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.get("/v2/members/" + ana + "/teams")), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.get("/v2/accountTypes")), equalTo(ADMINS_ONLY));
        assertThat(caller.get("/v2/members").status(), equalTo(200));
    }

    @Test
    void members_see_their_own_recent_documents_and_admins_see_all() {
        assertThat(caller.get("/v2/members/" + ana + "/files/recents").status(), equalTo(200));

        changeOwnAccountType("View");

        assertThat(caller.get("/v2/members/" + me + "/files/recents").status(), equalTo(200));
        assertThat(refusal(caller.get("/v2/members/" + ana + "/files/recents")),
                equalTo("403 forbidden: Only an admin may see or change what belongs to another member"));
    }

    @Test
    void team_is_changed_by_admins_and_its_team_admins() {
        changeOwnAccountType("Build");
        String path = "/v2/teams/" + team + "/members";
        String refused = "403 forbidden: Only an admin or an admin of the team may change it";

        assertThat(refusal(caller.send("POST", "/v2/teams", "{\"name\":\"More\"}")), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.send("PATCH", path, "{\"add\":[\"" + ana + "\"]}")), equalTo(refused));
        assertThat("before any lookup",
                refusal(caller.send("PATCH", path, "{\"add\":[\"nobody\"]}")), equalTo(refused));
        assertThat("even if nothing would change", refusal(caller.send("PATCH", path, "{}")), equalTo(refused));
        assertThat(refusal(caller.send("PATCH", "/v2/teams/" + team, "{\"name\":\"Sales Europe\"}")), equalTo(refused));
        assertThat(refusal(caller.send("DELETE", "/v2/teams/" + team, "")), equalTo(refused));

        caller.arrange(state -> new TeamStore(state).join(state.of(Kinds.TEAM).find(team).orElseThrow(),
                caller.organization.owner(), TeamStore.Role.ADMIN, state.stamp(me)));

        assertThat(caller.send("PATCH", path, "{\"add\":[\"" + ana + "\"]}").status(), equalTo(200));
        assertThat(caller.send("PATCH", "/v2/teams/" + team, "{\"name\":\"Money\"}").status(), equalTo(200));
        assertThat(caller.send("DELETE", "/v2/teams/" + team, "").status(), equalTo(200));
    }

    @Test
    void team_admin_changes_only_that_team() {
        caller.send("POST", "/v2/members", "{\"firstName\":\"Ben\",\"lastName\":\"Okoye\",\"email\":\"ben@example.com\","
                + "\"memberType\":\"View\",\"addToTeams\":[{\"teamId\":\"" + team + "\",\"isTeamAdmin\":true}]}");
        Caller ben = caller.as("ben@example.com");
        String other = caller.team("Audit");

        assertThat(ben.send("PATCH", "/v2/teams/" + team, "{\"description\":\"Ours\"}").status(), equalTo(200));
        assertThat(ben.send("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + ana + "\"]}").status(), equalTo(200));
        assertThat(ben.send("PATCH", "/v2/teams/" + other, "{\"description\":\"Ours\"}").status(), equalTo(403));
        assertThat(ben.send("POST", "/v2/teams/" + team + "/assignedUserAttributes", "{\"assignments\":[]}").status(),
                equalTo(403));
        assertThat(json(caller.get("/v2/teams/" + team)).path("updatedBy").asText(), equalTo(ben.me()));
        assertThat(ben.send("DELETE", "/v2/teams/" + team, "").status(), equalTo(200));
    }

    @Test
    void only_admins_manage_grants_of_a_connection() {
        assertThat(caller.grant("/v2/connections/" + connection, "memberId", ana, "usage"), equalTo(200));

        changeOwnAccountType("Build");

        assertThat(refusal(caller.get("/v2/connections/" + connection + "/grants")), equalTo(ADMINS_ONLY));
        assertThat(caller.grant("/v2/connections/" + connection, "memberId", ana, "usage"), equalTo(403));
    }

    @Test
    void managing_a_workspace_requires_edit() {
        Entity sandpit = caller.organization.state().of(Kinds.INODE).all(IndexKey.NAME, "sandpit").firstEntry().getValue();
        String path = "/v2/workspaces/" + sandpit.id();
        assertThat(refusal(caller.get(path)), equalTo("403 forbidden: You have no access to this workspace: " + sandpit.id()));

        caller.arrange(state -> new GrantStore(state)
                .set(sandpit.id(), GrantStore.Grantee.member(me), "organize", state.stamp(me)));

        assertThat(caller.get(path).status(), equalTo(200));
        assertThat(caller.get(path + "/grants").status(), equalTo(200));
        String refused = "403 forbidden: You may not manage this workspace: " + sandpit.id();
        assertThat(refusal(caller.send("POST", path + "/grants", Caller.grants("memberId", ana, "view"))), equalTo(refused));
        assertThat(refusal(caller.send("PATCH", path, "{\"name\":\"Mine\"}")), equalTo(refused));
        assertThat(refusal(caller.send("DELETE", path, "")), equalTo(refused));
    }

    @Test
    void grant_of_a_team_applies_to_its_members() {
        Entity sandpit = caller.organization.state().of(Kinds.INODE).all(IndexKey.NAME, "sandpit").firstEntry().getValue();
        caller.arrange(state -> new GrantStore(state)
                .set(sandpit.id(), GrantStore.Grantee.team(team), "edit", state.stamp(me)));
        assertThat(caller.get("/v2/workspaces/" + sandpit.id()).status(), equalTo(403));

        caller.send("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + me + "\"]}");

        assertThat(caller.get("/v2/workspaces/" + sandpit.id()).status(), equalTo(200));
        assertThat(caller.send("DELETE", "/v2/workspaces/" + sandpit.id(), "").status(), equalTo(200));
    }

    private void changeOwnAccountType(String accountType) {
        assertThat(json(caller.send("PATCH", "/v2/members/" + me, "{\"memberType\":\"" + accountType + "\"}"))
                .path("memberType").asText(), equalTo(accountType));
    }
}
