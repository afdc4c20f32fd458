package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.ApiResponse;

/** Each change of the API does what it says, to one operation of one organization, and is no defect. */
class ChangedTest {

    private final Caller caller = new Caller();

    @AfterEach
    void none_of_it_is_a_defect() {
        assertThat(caller.sandbox.defects(), empty());
    }

    @Test
    void fields_can_go_be_renamed_and_change() {
        caller.organization.change(new ApiChange.FieldGone("listMembers", "entries[].memberType"));
        caller.organization.change(new ApiChange.FieldRenamed("listMembers", "entries[].email", "mail"));
        caller.organization.change(new ApiChange.FieldChanged("listMembers", "entries[].firstName",
                name -> Json.NODES.numberNode(7)));

        JsonNode member = caller.entries("/v2/members?limit=1").path(0);

        assertThat(member.has("memberType"), is(false));
        assertThat(member.has("email"), is(false));
        assertThat(member.path("mail").asText(), equalTo("mara.lindqvist@harborandpine.example.com"));
        assertThat(member.path("firstName").asInt(), equalTo(7));
        JsonNode unchanged = new Caller(caller.sandbox).entries("/v2/members?limit=1").path(0);
        assertThat("of another organization", unchanged.has("memberType"), is(true));
        assertThat("of another operation", caller.entries("/v2.1/members?limit=1").path(0).has("memberType"), is(true));
    }

    @Test
    void an_answer_can_have_another_status_media_type_or_length() {
        int length = caller.get("/v2/whoami").body().length;
        caller.organization.change(new ApiChange.OtherStatus("whoAmI", 203));
        caller.organization.change(new ApiChange.OtherMediaType("whoAmI", "text/plain"));
        caller.organization.change(new ApiChange.CutShort("whoAmI"));

        ApiResponse answer = caller.get("/v2/whoami");

        assertThat(answer.status(), equalTo(203));
        assertThat(answer.mediaType(), equalTo("text/plain"));
        assertThat(answer.body().length, equalTo(length / 2));
    }

    @Test
    void a_list_can_lose_its_envelope_its_end_or_an_entry() {
        caller.organization.change(new ApiChange.BareArray("listTeams"));
        caller.organization.change(new ApiChange.EndlessPages("listConnections"));
        caller.organization.change(new ApiChange.EntryLost("listMembers"));

        assertThat(json(caller.get("/v2/teams")).isArray(), is(true));
        assertThat(json(caller.get("/v2/connections")).path("nextPage").asText(), equalTo("1"));
        assertThat(caller.entries("/v2/members?limit=5").size(), equalTo(4));
        assertThat("the last page keeps all", caller.entries("/v2/members?limit=1000").size(), equalTo(13));
    }

    @Test
    void an_entry_can_stand_there_twice() {
        caller.organization.change(new ApiChange.EntryTwice("listMembers"));

        JsonNode entries = caller.entries("/v2/members?limit=5");

        assertThat(entries.size(), equalTo(6));
        assertThat(entries.path(5), equalTo(entries.path(4)));
    }

    @Test
    void a_refusal_can_lose_a_field_and_have_another_status_and_a_success_stays() {
        caller.organization.change(new ApiChange.RefusalFieldGone("getTeam", "requestId"));
        caller.organization.change(new ApiChange.RefusalStatus("getTeam", 410));
        String team = caller.entries("/v2/teams").path(0).path("teamId").asText();

        ApiResponse refusal = caller.get("/v2/teams/0b0f9b1c-1111-4111-8111-111111111111");

        assertThat(refusal.status(), equalTo(410));
        assertThat(json(refusal).has("requestId"), is(false));
        assertThat(json(refusal).path("code").asText(), equalTo("not_found"));
        assertThat(caller.get("/v2/teams/" + team).status(), equalTo(200));
    }

    @Test
    void a_refusal_stays_where_successes_change() {
        caller.organization.change(new ApiChange.OtherStatus("getTeam", 203));

        assertThat(caller.get("/v2/teams/0b0f9b1c-1111-4111-8111-111111111111").status(), equalTo(404));
    }

    @Test
    void a_write_can_be_answered_and_not_made() {
        caller.organization.change(new ApiChange.WriteNotMade("createTeam"));

        ApiResponse answer = caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}");

        assertThat(json(answer).path("name").asText(), equalTo("Finance"));
        assertThat(caller.get("/v2/teams/" + json(answer).path("teamId").asText()).status(), equalTo(404));
    }
}
