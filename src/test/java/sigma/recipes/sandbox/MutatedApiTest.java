package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.json.Json;

/** Tests that each mutation changes one operation of one organization as described, and is not reported as a defect. */
class MutatedApiTest {

    private final MutatedApi api = new MutatedApi();
    private final Caller caller = new Caller(Sandbox.create(Caller.CONTRACT, api));

    @AfterEach
    void mutations_are_not_reported_as_defects() {
        assertThat(caller.sandbox.defects(), empty());
    }

    @Test
    void fields_are_removed_renamed_and_changed() {
        api.add(caller.organization, ApiMutation.gone("listMembers", "entries[].memberType"));
        api.add(caller.organization, ApiMutation.renamed("listMembers", "entries[].email", "mail"));
        api.add(caller.organization, ApiMutation.changed("listMembers", "entries[].firstName",
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
    void status_media_type_and_length_of_a_response_are_changed() {
        int length = caller.get("/v2/whoami").body().length;
        api.add(caller.organization, new ApiMutation.Status("whoAmI", 200, 203));
        api.add(caller.organization, new ApiMutation.MediaType("whoAmI", "text/plain"));
        api.add(caller.organization, new ApiMutation.CutShort("whoAmI"));

        ApiResponse response = caller.get("/v2/whoami");

        assertThat(response.status(), equalTo(203));
        assertThat(response.mediaType(), equalTo("text/plain"));
        assertThat(response.body().length, equalTo(length / 2));
    }

    @Test
    void text_of_a_file_is_replaced_once_and_a_status_without_a_body_has_none() {
        String teams = caller.get("/v2/teams").text();
        api.add(caller.organization, new ApiMutation.FileText("listTeams", Pattern.compile("\\{\"(\\w+)\""), "{\"my $1\""));
        assertThat(caller.get("/v2/teams").text(), equalTo(teams.replaceFirst("\\{\"", "{\"my ")));

        api.add(caller.organization, new ApiMutation.Status("whoAmI", 200, 204));
        ApiResponse nothing = caller.get("/v2/whoami");
        assertThat(nothing.status(), equalTo(204));
        assertThat(nothing.isEmpty(), is(true));
    }

    @Test
    void bodies_entries_and_their_fields_are_changed() {
        api.add(caller.organization, ApiMutation.changed("listTeams", "", page -> page.path("entries")));
        api.add(caller.organization, ApiMutation.changed("listConnections", "entries[]", entry -> Json.NODES.textNode("x")));
        api.add(caller.organization, ApiMutation.changed("listMembers", "entries", entries -> Json.NODES.arrayNode()));

        assertThat(json(caller.get("/v2/teams")).isArray(), is(true));
        assertThat(caller.entries("/v2/connections").path(0).asText(), equalTo("x"));
        assertThat(caller.entries("/v2/members").size(), equalTo(0));
    }

    @Test
    void media_type_is_removed() {
        api.add(caller.organization, new ApiMutation.MediaType("whoAmI", ""));

        assertThat(caller.get("/v2/whoami").mediaType(), equalTo(""));
    }

    @Test
    void refusals_are_changed_and_successes_are_not() {
        api.add(caller.organization, new ApiMutation.Body("getTeam", ApiMutation.Of.REFUSAL, "requestId",
                id -> MissingNode.getInstance()));
        api.add(caller.organization, new ApiMutation.Status("getTeam", 404, 410));
        api.add(caller.organization, new ApiMutation.AcceptedError("createTeam", 400, Json.object().put("name", "made")));
        String team = caller.entries("/v2/teams").path(0).path("teamId").asText();

        ApiResponse refusal = caller.get("/v2/teams/0b0f9b1c-1111-4111-8111-111111111111");

        assertThat(refusal.status(), equalTo(410));
        assertThat(json(refusal).has("requestId"), is(false));
        assertThat(json(refusal).path("code").asText(), equalTo("not_found"));
        assertThat(caller.get("/v2/teams/" + team).status(), equalTo(200));
        assertThat(json(caller.send("POST", "/v2/teams", "{}")).path("name").asText(), equalTo("made"));
        assertThat(json(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}")).path("name").asText(), equalTo("Finance"));
    }

    @Test
    void parameter_is_ignored() {
        api.add(caller.organization, new ApiMutation.ParameterIgnored("listMembers", "limit"));

        assertThat(caller.entries("/v2/members?limit=1").size(), equalTo(13));
        assertThat("of another operation", caller.entries("/v2/teams?limit=1").size(), equalTo(1));
    }

    @Test
    void field_of_the_body_is_ignored() {
        String team = json(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}")).path("teamId").asText();
        String member = caller.entries("/v2/members?limit=1").path(0).path("memberId").asText();
        caller.send("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + member + "\"]}");
        api.add(caller.organization, new ApiMutation.ParameterIgnored("updateTeamMembers", "remove"));

        caller.send("PATCH", "/v2/teams/" + team + "/members", "{\"remove\":[\"" + member + "\"]}");

        assertThat(caller.entries("/v2/teams/" + team + "/members").size(), equalTo(1));
    }

    @Test
    void field_of_the_body_is_fixed_in_every_request() {
        api.add(caller.organization, new ApiMutation.FieldFixed("createTeam", "name", Json.NODES.textNode("Finance")));

        assertThat(json(caller.send("POST", "/v2/teams", "{\"name\":\"Sales\"}")).path("name").asText(), equalTo("Finance"));
        assertThat("without a body", caller.send("POST", "/v2/teams", "").status(), equalTo(400));
    }

    @Test
    void parameter_is_fixed_in_every_request() {
        api.add(caller.organization, new ApiMutation.ParameterFixed("listMembers", "limit", "2"));

        assertThat("sent", caller.entries("/v2/members?limit=5").size(), equalTo(2));
        assertThat("not sent", caller.entries("/v2/members").size(), equalTo(2));
        assertThat("of another operation", caller.entries("/v2/teams?limit=1").size(), equalTo(1));
    }

    @Test
    void unknown_client_gets_a_token() {
        ApiRequest unauthenticated = new ApiRequest("POST", URI.create("/v2/auth/token"), Map.of("content-type",
                List.of("application/x-www-form-urlencoded")),
                "grant_type=client_credentials&client_id=nobody&client_secret=nothing".getBytes(StandardCharsets.UTF_8));
        assertThat(caller.sandbox.response(unauthenticated).status(), equalTo(401));
        api.add(caller.organization, new ApiMutation.Unauthenticated("postToken"));

        assertThat(caller.sandbox.response(unauthenticated).status(), equalTo(200));
    }

    @Test
    void authentication_is_skipped() {
        ApiRequest unauthenticated = new ApiRequest("GET", URI.create("/v2/whoami"), Map.of(), new byte[0]);
        assertThat(caller.sandbox.response(unauthenticated).status(), equalTo(401));
        api.add(caller.organization, new ApiMutation.Unauthenticated("whoAmI"));
        api.add(caller.organization, new ApiMutation.Unauthenticated("postToken"));

        assertThat(caller.sandbox.response(unauthenticated).status(), equalTo(200));
        assertThat("of another operation", caller.sandbox.response(new ApiRequest("GET", URI.create("/v2/teams"), Map.of(),
                new byte[0])).status(), equalTo(401));
        assertThat(token(caller.organization).status(), equalTo(200));
        assertThat("of another organization", token(caller.sandbox.newOrganization()).status(), equalTo(401));
    }

    @Test
    void mutation_of_successes_keeps_refusals() {
        api.add(caller.organization, new ApiMutation.Status("getTeam", 200, 203));

        assertThat(caller.get("/v2/teams/0b0f9b1c-1111-4111-8111-111111111111").status(), equalTo(404));
    }

    @Test
    void write_is_acknowledged_and_not_carried_out() {
        api.add(caller.organization, new ApiMutation.AcknowledgedWrite("createTeam"));

        ApiResponse response = caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}");

        assertThat(json(response).path("name").asText(), equalTo("Finance"));
        assertThat(caller.get("/v2/teams/" + json(response).path("teamId").asText()).status(), equalTo(404));
    }

    private ApiResponse token(SandboxOrganization organization) {
        String form = "grant_type=client_credentials&client_id=" + organization.credentials().clientId() + "&client_secret=wrong";
        return caller.sandbox.response(new ApiRequest("POST", URI.create("/v2/auth/token"),
                Map.of("content-type", List.of("application/x-www-form-urlencoded")), form.getBytes(StandardCharsets.UTF_8)));
    }
}
