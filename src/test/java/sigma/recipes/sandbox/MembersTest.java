package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.member;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MembersTest {

    private final Caller caller = new Caller();

    @Test
    void a_member_is_made_by_nobody_but_itself() {
        JsonNode ana = json(caller.send("POST", "/v2/members", member("Ana", "Silva", "ana@example.com", "view")));

        assertThat(ana.path("createdBy").asText(), equalTo(ana.path("memberId").asText()));
        assertThat("as the organization writes it", ana.path("memberType").asText(), equalTo("View"));
        assertThat(ana.path("userKind").asText(), equalTo("internal"));
        assertThat("no field, not a false one", ana.has("isArchived"), is(false));
        assertThat(json(caller.get("/v2/members/" + ana.path("memberId").asText())), equalTo(ana));
    }

    @Test
    void an_address_belongs_to_one_member() {
        String ana = caller.member("Ana", "ana@example.com");

        assertThat(refusal(caller.send("POST", "/v2/members", member("A", "S", "ANA@example.com", "View"))),
                equalTo("409 conflict: Duplicate record: this e-mail is already used (member-id=" + ana + ")"));
        assertThat(caller.send("POST", "/v2/members", member("A", "S", "ana+2@example.com", "View")).status(), equalTo(200));
        caller.send("DELETE", "/v2/members/" + ana, "");
        assertThat("a deactivated member keeps it",
                caller.send("POST", "/v2/members", member("A", "S", "ana@example.com", "View")).status(), equalTo(409));
    }

    @Test
    void eight_at_once_make_one_member() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Integer> invite = () ->
                caller.send("POST", "/v2/members", member("Ana", "Silva", "ana@example.com", "View")).status();

        List<Future<Integer>> answers = threads.invokeAll(java.util.Collections.nCopies(8, invite));
        threads.shutdown();

        int made = 0;
        for (Future<Integer> answer : answers) {
            made += answer.get() == 200 ? 1 : 0;
        }
        assertThat(made, equalTo(1));
    }

    @Test
    void only_what_is_sent_changes() {
        String ana = caller.member("Ana", "ana@example.com");

        JsonNode changed = json(caller.send("PATCH", "/v2/members/" + ana, "{\"memberType\":\"build\"}"));

        assertThat(changed.path("memberType").asText(), equalTo("Build"));
        assertThat(changed.path("email").asText(), equalTo("ana@example.com"));
        assertThat(refusal(caller.send("PATCH", "/v2/members/" + ana, "{\"memberType\":\"Wizard\"}")),
                equalTo("404 not_found: Member type name is not found"));
        caller.member("Ben", "ben@example.com");
        assertThat(refusal(caller.send("PATCH", "/v2/members/" + ana, "{\"email\":\"BEN@example.com\"}")),
                equalTo("409 conflict: Duplicate record"));
    }

    @Test
    void deactivated_members_are_listed_only_when_asked_for() {
        String ana = caller.member("Ana", "ana@example.com");
        assertThat(caller.send("DELETE", "/v2/members/" + ana, "").text(), equalTo("{}"));
        assertThat("twice is no mistake", caller.send("DELETE", "/v2/members/" + ana, "").status(), equalTo(200));

        assertThat(caller.get("/v2/members?limit=1000").text(), not(containsString(ana)));
        assertThat(caller.get("/v2/members?limit=1000&includeArchived=true").text(), containsString(ana));
        assertThat(json(caller.get("/v2/members/" + ana)).path("isArchived").asBoolean(), is(true));

        caller.send("PATCH", "/v2/members/" + ana, "{\"isArchived\":false}");
        assertThat(caller.get("/v2/members?email=ana%40example.com").text(), containsString(ana));
    }

    @Test
    void what_does_not_go_together_is_refused() {
        String ana = caller.member("Ana", "ana@example.com");
        String ben = caller.member("Ben", "ben@example.com");

        assertThat(caller.send("PATCH", "/v2/members/" + ana, "{\"archiveDocuments\":true}").status(), equalTo(400));
        assertThat(caller.send("PATCH", "/v2/members/" + ana, "{\"newOwnerId\":\"" + ben + "\"}").status(), equalTo(400));
        assertThat(caller.send("PATCH", "/v2/members/" + ana, "{\"isArchived\":true,\"archiveDocuments\":true,"
                + "\"newOwnerId\":\"" + ben + "\"}").status(), equalTo(400));
        assertThat(caller.send("PATCH", "/v2/members/" + ana, "{\"isArchived\":true,\"newOwnerId\":\"" + ana + "\"}").status(),
                equalTo(400));
        assertThat(caller.send("PATCH", "/v2/members/" + ana, "{\"isArchived\":true,\"newOwnerId\":\"" + ben + "\"}").status(),
                equalTo(200));
        assertThat(caller.get("/v2/members?email=a%40b.cd&search=x").status(), equalTo(400));
    }

    @Test
    void a_new_member_can_be_put_into_teams_at_once() {
        String team = json(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}")).path("teamId").asText();

        String ana = json(caller.send("POST", "/v2/members", "{\"firstName\":\"Ana\",\"lastName\":\"Silva\",\"email\":"
                + "\"ana@example.com\",\"memberType\":\"View\",\"addToTeams\":[{\"teamId\":\"" + team
                + "\",\"isTeamAdmin\":true}]}")).path("memberId").asText();

        JsonNode row = json(caller.get("/v2/teams/" + team + "/members")).path("entries").path(0);
        assertThat(row.path("userId").asText(), equalTo(ana));
        assertThat(row.path("isTeamAdmin").asBoolean(), is(true));
        assertThat(json(caller.get("/v2/members/" + ana + "/teams")).path("entries").path(0).path("teamId").asText(),
                equalTo(team));
    }

    @Test
    void an_organization_does_not_see_another() {
        Caller other = new Caller(caller.sandbox);
        String ana = caller.member("Ana", "ana@example.com");

        assertThat(other.get("/v2/members/" + ana).status(), equalTo(404));
        assertThat(other.send("POST", "/v2/members", member("Ana", "Silva", "ana@example.com", "View")).status(),
                equalTo(200));
    }

    @Test
    void recent_documents_leave_explorations_out_unless_asked_for() {
        String me = json(caller.get("/v2/whoami")).path("userId").asText();

        assertThat(json(caller.get("/v2/members/" + me + "/files/recents")).path("entries").size(), equalTo(3));
        assertThat(json(caller.get("/v2/members/" + me + "/files/recents?includeExplorations=true")).path("entries").size(),
                equalTo(4));
        assertThat(caller.get("/v2/members/" + me + "/files/recents?includeExplorations=maybe").status(), equalTo(400));
    }
}
