package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.member;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.files.Recents;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;

class MembersTest {

    private final Caller caller = new Caller();

    @Test
    void new_member_is_its_own_creator() {
        JsonNode ana = json(caller.send("POST", "/v2/members", member("Ana", "Silva", "ana@example.com", "view")));

        assertThat(ana.path("createdBy").asText(), equalTo(ana.path("memberId").asText()));
        assertThat("in the spelling of the organization", ana.path("memberType").asText(), equalTo("View"));
        assertThat(ana.path("userKind").asText(), equalTo("internal"));
        assertThat("the field is absent, not false", ana.has("isArchived"), is(false));
        assertThat(json(caller.get("/v2/members/" + ana.path("memberId").asText())), equalTo(ana));
    }

    @Test
    void member_created_without_an_account_type_gets_view() {
        String body = "{\"firstName\":\"Ana\",\"lastName\":\"Silva\",\"email\":\"ana@example.com\"}";

        assertThat(json(caller.send("POST", "/v2/members", body)).path("memberType").asText(), equalTo("View"));
        assertThat(refusal(caller.send("POST", "/v2/members", body.replace("}", ",\"memberType\":\"\"}"))),
                startsWith("409 conflict: Duplicate record"));
        assertThat(refusal(caller.send("POST", "/v2/members", body.replace("}", ",\"memberType\":null}"))),
                equalTo("400 invalid_request: Expecting string at 0.memberType but instead got: null"));
    }

    @Test
    void response_to_an_update_has_the_deactivation_status() {
        String path = "/v2/members/" + caller.member("Ana", "ana@example.com");

        assertThat(json(caller.send("PATCH", path, "{\"lastName\":\"Silva\"}")).path("isArchived").toString(), equalTo("false"));
        assertThat(json(caller.send("PATCH", path, "{\"isArchived\":true}")).path("isArchived").toString(), equalTo("true"));
        assertThat(json(caller.send("PATCH", path, "{\"isArchived\":false}")).path("isArchived").toString(), equalTo("false"));
        assertThat("lists omit it", json(caller.get(path)).has("isArchived"), is(false));
    }

    @Test
    void email_addresses_are_unique() {
        String ana = caller.member("Ana", "ana@example.com");

        assertThat(refusal(caller.send("POST", "/v2/members", member("A", "S", "ANA@example.com", "View"))),
                equalTo("409 conflict: Duplicate record: this e-mail is already used (member-id=" + ana + ")"));
        assertThat(caller.send("POST", "/v2/members", member("A", "S", "ana+2@example.com", "View")).status(), equalTo(200));
        caller.send("DELETE", "/v2/members/" + ana, "");
        assertThat("a deactivated member keeps it",
                caller.send("POST", "/v2/members", member("A", "S", "ana@example.com", "View")).status(), equalTo(409));
    }

    @Test
    void unknown_account_type_is_refused_on_creation_and_update() {
        String ana = caller.member("Ana", "ana@example.com");
        String refused = "404 not_found: Member type name is not found";

        assertThat(refusal(caller.send("POST", "/v2/members", member("B", "C", "b@example.com", "Wizard"))), equalTo(refused));
        assertThat(refusal(caller.send("PATCH", "/v2/members/" + ana, "{\"memberType\":\"\"}")), equalTo(refused));
        assertThat(json(caller.send("PATCH", "/v2/members/" + ana, "{\"memberType\":\"field SALES\"}"))
                .path("memberType").asText(), equalTo("Field Sales"));
    }

    @Test
    void guests_are_created_by_either_field() {
        String guest = member("A", "B", "a@example.com", "View").replace("}", ",\"isGuest\":true}");
        String embed = member("A", "B", "b@example.com", "View").replace("}", ",\"userKind\":\"embed\"}");

        assertThat(json(caller.send("POST", "/v2/members", guest)).path("userKind").asText(), equalTo("guest"));
        assertThat(json(caller.send("POST", "/v2/members", embed)).path("userKind").asText(), equalTo("embed"));
    }

    @Test
    void search_matches_names_and_addresses_and_excludes_the_other_parameter() {
        String ana = caller.member("Ana", "ana@example.com");

        assertThat(caller.get("/v2/members?search=NA%20te").text(), containsString(ana));
        assertThat(caller.get("/v2/members?search=ana%40").text(), containsString(ana));
        assertThat(caller.entries("/v2/members?email=ANA%40example.com").size(), equalTo(1));
        assertThat("a part of an address does not match", caller.entries("/v2/members?email=ana%40").size(), equalTo(0));
        assertThat(refusal(caller.get("/v2/members?email=a%40b.cd&search=x")), equalTo(
                "400 invalid_request: The query parameters email and search are not supported together"));
    }

    @Test
    void update_records_its_author() {
        String ana = caller.member("Ana", "ana@example.com");
        JsonNode before = json(caller.get("/v2/members/" + ana));
        caller.organization.advance(Duration.ofSeconds(1));

        JsonNode after = json(caller.send("PATCH", "/v2/members/" + ana, "{\"firstName\":\"Anna\",\"colour\":\"red\"}"));

        assertThat(after.path("updatedBy").asText(), equalTo(caller.me()));
        assertThat(after.path("createdBy").asText(), equalTo(ana));
        assertThat(after.path("updatedAt").asText().compareTo(before.path("updatedAt").asText()) > 0, is(true));
        assertThat(after.path("createdAt"), equalTo(before.path("createdAt")));
        assertThat(after.has("colour"), is(false));
    }

    @Test
    void eight_concurrent_creations_create_one_member() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Integer> invite = () ->
                caller.send("POST", "/v2/members", member("Ana", "Silva", "ana@example.com", "View")).status();

        List<Future<Integer>> responses = threads.invokeAll(Collections.nCopies(8, invite));
        threads.shutdown();

        int created = 0;
        for (Future<Integer> response : responses) {
            created += response.get() == 200 ? 1 : 0;
        }
        assertThat(created, equalTo(1));
    }

    @Test
    void only_sent_fields_change() {
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
    void null_removes_the_picture() {
        String path = "/v2/members/" + caller.member("Ana", "ana@example.com");
        String picture = "https://example.com/ana.png";

        assertThat(json(caller.send("PATCH", path, "{\"profileImgUrl\":\"" + picture + "\"}")).path("profileImgUrl").asText(),
                equalTo(picture));
        assertThat(json(caller.send("PATCH", path, "{\"profileImgUrl\":null}")).path("profileImgUrl").isNull(), equalTo(true));
        assertThat(json(caller.get(path)).path("profileImgUrl").isNull(), equalTo(true));
    }

    @Test
    void deactivated_members_are_listed_on_request_only() {
        String ana = caller.member("Ana", "ana@example.com");
        assertThat(caller.send("DELETE", "/v2/members/" + ana, "").text(), equalTo("{}"));
        assertThat("deleting twice succeeds", caller.send("DELETE", "/v2/members/" + ana, "").status(), equalTo(200));

        assertThat(caller.get("/v2/members?limit=1000").text(), not(containsString(ana)));
        assertThat(caller.get("/v2/members?limit=1000&includeArchived=true").text(), containsString(ana));
        assertThat(json(caller.get("/v2/members/" + ana)).path("isArchived").asBoolean(), is(true));

        caller.send("PATCH", "/v2/members/" + ana, "{\"isArchived\":false}");
        assertThat(caller.get("/v2/members?email=ana%40example.com").text(), containsString(ana));
    }

    @Test
    void new_member_can_join_teams_on_creation() {
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
    void organizations_are_isolated() {
        Caller other = new Caller(caller.sandbox);
        String ana = caller.member("Ana", "ana@example.com");

        assertThat(other.get("/v2/members/" + ana).status(), equalTo(404));
        assertThat(other.send("POST", "/v2/members", member("Ana", "Silva", "ana@example.com", "View")).status(),
                equalTo(200));
    }

    @Test
    void recent_documents_include_explorations_on_request_only() {
        String path = "/v2/members/" + caller.me() + "/files/recents";

        assertThat(caller.entries(path).size(), equalTo(3));
        assertThat(json(caller.get(path + "?limit=2")).path("total").asInt(), equalTo(3));
        assertThat(caller.entries(path + "?includeExplorations=true").size(), equalTo(4));
        assertThat(caller.get(path + "?includeExplorations=maybe").status(), equalTo(400));
        assertThat(caller.get("/v2/members/nobody/files/recents").status(), equalTo(404));
    }

    @Test
    void recent_documents_have_the_callers_permission_and_omit_inaccessible_ones() {
        String ana = caller.member("Ana", "ana@example.com");
        Entity orders = caller.organization.state().of(Kinds.INODE).all(IndexKey.NAME, "orders by region").firstEntry().getValue();
        caller.arrange(state -> state.of(Recents.KIND).add(Json.object().put("recentId", "r").put("memberId", ana)
                .put("inodeId", orders.id()).put("lastInteractionAt", "2026-08-01T08:00:00.000Z")));
        String path = "/v2/members/" + ana + "/files/recents";
        assertThat(caller.entries(path).size(), equalTo(0));

        caller.grant("/v2/workspaces/" + orders.text("parentId"), "memberId", ana, "explore");

        JsonNode row = caller.entries(path).path(0);
        assertThat(row.path("permission").asText(), equalTo("explore"));
        assertThat(row.path("path").asText(), equalTo("Company"));
        assertThat(row.path("lastInteractionAt").asText(), equalTo("2026-08-01T08:00:00.000Z"));
    }
}
