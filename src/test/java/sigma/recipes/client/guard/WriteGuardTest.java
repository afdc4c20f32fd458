package sigma.recipes.client.guard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.fixture.LoopbackApi;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.client.version.BookmarkId;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookPart;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiResponse;

class WriteGuardTest {

    private static final BookmarkId BOOKMARK = new BookmarkId("7c4b1f9e-52a3-4e0d-9c55-0a1b2c3d4e5f");
    private static final MemberId ANA = new MemberId(ClientFixture.ANA);
    private static final TeamId TEAM = new TeamId(ClientFixture.TEAM);
    private static final WorkspaceId WORKSPACE = new WorkspaceId(ClientFixture.WORKSPACE);
    private static final ConnectionId CONNECTION = new ConnectionId(ClientFixture.CONNECTION);
    private static final GrantId GRANT = new GrantId(ClientFixture.GRANT);
    private static final NewMember NEW = new NewMember("ana@example.com", "Ana", "Silva", "View");
    private static final CallPolicy READ_ONLY = new CallPolicy(true, false, false, false);
    private static final CallPolicy VERIFYING = new CallPolicy(true, true, true, false);

    private ClientFixture bench;

    @BeforeEach
    void start() throws IOException {
        bench = new ClientFixture();
        bench.api.responses("POST /v2/members", Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));
        bench.api.responses("PATCH /v2/members/" + ClientFixture.ANA, Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));
        bench.api.responses("DELETE /v2/members/" + ClientFixture.ANA, Response.ok("{}"));
        bench.api.responses("PATCH /v2/teams/" + ClientFixture.TEAM + "/members", Response.ok("{}"));
        bench.api.responses("POST /v2/workspaces/" + ClientFixture.WORKSPACE + "/grants", Response.ok("{}"));
        bench.api.responses("POST /v2/connections/" + ClientFixture.CONNECTION + "/grants", Response.ok("{}"));
        bench.api.responses("DELETE /v2/connections/" + ClientFixture.CONNECTION + "/grants/" + ClientFixture.GRANT, Response.ok("{}"));
        bench.api.responses("DELETE /v2/workspaces/" + ClientFixture.WORKSPACE + "/grants/" + ClientFixture.GRANT, Response.ok("{}"));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void without_permission_to_write_nothing_but_reads_is_sent() {
        SigmaClient client = bench.client(READ_ONLY);

        WriteBlocked held = heldBack(() -> client.members().invite(NEW));

        assertThat(held.getMessage(), is("""
                Blocked createMember; nothing was sent.
                  where:    POST /v2/members
                  expected: ALLOW_WRITES=true, because this organization is a real one
                  actual:   ALLOW_WRITES is not true
                  fix:      set ALLOW_WRITES=true in .env if this organization may be changed"""));
        assertThat(held.ofRun(), is(true));
        assertThat(bench.api.seen(), is(empty()));
        bench.client(READ_ONLY).session().whoAmI();
        assertThat(bench.api.seen("GET /v2/whoami").size(), is(1));
    }

    @Test
    void where_writing_is_allowed_it_is_sent() {
        bench.client(new CallPolicy(true, true, false, true)).members().invite(NEW);

        assertThat(bench.api.seen("POST /v2/members").get(0).uri().getQuery(), is("sendInvite=true"));
    }

    @Test
    void a_verifying_run_may_change_what_it_made() {
        SigmaClient client = bench.client(VERIFYING);

        Member ana = client.members().invite(NEW);
        client.members().changeAddress(ana.id(), "ana2@example.com");

        assertThat(bench.api.seen("PATCH /v2/members/" + ClientFixture.ANA).size(), is(1));
    }

    @Test
    void a_verifying_run_may_take_over_what_it_made_and_give_it_to_nobody_else() {
        FileId file = new FileId(ClientFixture.WORKSPACE);
        bench.api.responses("PATCH /v2/files/" + file, Response.ok(fileOf(file)));
        SigmaClient client = bench.client(VERIFYING);

        assertThat(heldBack(() -> client.files().handOver(file, new MemberId(ClientFixture.OWNER))).getMessage(),
                containsString("inodeId is \"" + file + "\", which this run did not make"));
        bench.owned.add(file.value());
        client.files().handOver(file, new MemberId(ClientFixture.OWNER));
        assertThat(heldBack(() -> client.files().handOver(file, ANA)).getMessage(),
                containsString("ownerId is \"" + ClientFixture.ANA + "\", which this run did not make"));

        assertThat(bench.api.seen("PATCH /v2/files/" + file).size(), is(1));
    }

    @Test
    void a_verifying_run_may_embed_a_part_of_a_workbook_that_it_made_and_of_no_other() {
        WorkbookId workbook = new WorkbookId(ClientFixture.WORKSPACE);
        WorkbookPart page = new WorkbookPart(WorkbookPart.Type.PAGE, Optional.of("YVrPLbL4xg"));
        bench.api.responses("POST /v2/workbooks/" + workbook + "/embeds", Response.ok("{\"embedId\":\"e\",\"embedUrl\":\"u\"}"));
        SigmaClient client = bench.client(VERIFYING);

        assertThat(heldBack(() -> client.embeds().create(workbook, page)).getMessage(),
                containsString("workbookId is \"" + workbook + "\", which this run did not make"));
        bench.owned.add(workbook.value());
        client.embeds().create(workbook, page);

        assertThat(bench.api.seen("POST /v2/workbooks/" + workbook + "/embeds").size(), is(1));
    }

    @Test
    void a_verifying_run_may_delete_its_bookmarks_of_a_tagged_version_and_no_others() {
        WorkbookId workbook = new WorkbookId(ClientFixture.WORKSPACE);
        String path = "/v2/workbooks/" + workbook + "/tags/Released/bookmarks/" + BOOKMARK.value();
        bench.api.responses("DELETE " + path, Response.ok("{}"));
        SigmaClient client = bench.client(VERIFYING);
        bench.owned.add(workbook.value());

        assertThat(heldBack(() -> client.bookmarks().tagged("Released").delete(workbook, BOOKMARK)).getMessage(),
                containsString("bookmarkId is \"" + BOOKMARK.value() + "\", which this run did not make"));
        bench.owned.add(BOOKMARK.value());
        client.bookmarks().tagged("Released").delete(workbook, BOOKMARK);

        assertThat(bench.api.seen("DELETE " + path).size(), is(1));
    }

    private static String fileOf(FileId id) {
        return """
                {"id":"%1$s","urlId":"2opi6VLEne4BaPyj00US50","name":"Budget","type":"workbook","parentId":"%1$s",
                "parentUrlId":"2opi6VLEne4BaPyj00US50","permission":"edit","path":"Company","badge":null,"isArchived":false,
                "createdBy":"%2$s","updatedBy":"%2$s","createdAt":"2026-01-31T09:30:00.000Z","updatedAt":"2026-01-31T09:30:00.000Z"}
                """.formatted(id, ClientFixture.OWNER);
    }

    @Test
    void a_verifying_run_may_not_change_what_it_found() {
        SigmaClient client = bench.client(VERIFYING);

        WriteBlocked held = heldBack(() -> client.members().changeAddress(ANA, "ana2@example.com"));

        assertThat(held.getMessage(), is("""
                Blocked updateMember; nothing was sent.
                  where:    PATCH /v2/members/{memberId}
                  expected: only what this run made itself, because it verifies a real organization
                  actual:   memberId is "%s", which this run did not make
                  fix:      create it in the scenario, or use ./recipes run to change what exists""".formatted(ClientFixture.ANA)));
        assertThat(held.ofRun(), is(false));
        assertThat(held.ofOwner(), is(false));
        assertThat(bench.api.seen(), is(empty()));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "updateTeamMembers | `{\"add\":[\"own\",\"foreign\"]}`                          | add[1]",
        "updateTeamMembers | `{\"remove\":[\"foreign\"]}`                               | remove[0]",
        "updateMember      | `{\"isArchived\":true,\"newOwnerId\":\"foreign\"}`         | newOwnerId",
        "createMember      | `{\"addToTeams\":[{\"teamId\":\"foreign\"}]}`              | addToTeams[0].teamId",
        "createTeam        | `{\"name\":\"a\",\"members\":[\"foreign\"]}`               | members[0]",
        "createWorkspaceGrant | `{\"grants\":[{\"grantee\":{\"memberId\":\"foreign\"}}]}` | grants[0].grantee.memberId",
        "createConnectionGrant | `{\"grants\":[{\"grantee\":{\"teamId\":\"foreign\"}}]}` | grants[0].grantee.teamId",
    }, delimiter = '|')
    void an_id_in_the_body_must_be_of_this_run_too(String operation, String body, String place) throws IOException {
        bench.owned.add("own");
        Map<String, String> parameters = pathOf(operation);

        WriteBlocked held = heldBack(() -> bench.client(VERIFYING).call(operation, parameters,
                Optional.of(new JsonMapper().readTree(body))));

        assertThat(held.getMessage().lines().toList().get(3), is("  actual:   " + place
                + " is \"foreign\", which this run did not make"));
    }

    @Test
    void a_verifying_run_may_put_its_members_into_its_teams() {
        bench.owned.add(ClientFixture.ANA);
        bench.owned.add(ClientFixture.TEAM);
        bench.owned.add(ClientFixture.WORKSPACE);
        SigmaClient client = bench.client(VERIFYING);

        client.teams().add(TEAM, ANA);
        client.teams().remove(TEAM, ANA);
        client.workspaces().grant(WORKSPACE, new Grantee.ToTeam(TEAM), Permission.EXPLORE);

        assertThat(bench.api.seen().stream().map(LoopbackApi.Seen::body).skip(1).toList(), contains(
                "{\"add\":[\"" + ClientFixture.ANA + "\"]}", "{\"remove\":[\"" + ClientFixture.ANA + "\"]}",
                "{\"grants\":[{\"permission\":\"explore\",\"grantee\":{\"teamId\":\"" + ClientFixture.TEAM + "\"}}]}"));
    }

    @Test
    void a_verifying_run_may_grant_a_given_connection_to_its_own_people_alone() {
        bench.owned.add(ClientFixture.ANA);
        SigmaClient client = bench.client(VERIFYING);

        client.connections().grant(CONNECTION, new Grantee.ToMember(ANA), Permission.USE);
        heldBack(() -> client.connections().grant(CONNECTION, new Grantee.ToTeam(TEAM), Permission.USE));
        heldBack(() -> client.workspaces().grant(WORKSPACE, new Grantee.ToMember(ANA), Permission.VIEW));

        assertThat(bench.api.seen("POST /v2/connections/" + ClientFixture.CONNECTION + "/grants").size(), is(1));
    }

    @Test
    void a_grant_may_be_revoked_once_a_list_has_shown_that_it_is_of_this_run() {
        bench.owned.add(ClientFixture.ANA);
        bench.api.responses("GET /v2/connections/" + ClientFixture.CONNECTION + "/grants", Response.ok(ClientFixture.page(null,
                grant("0b0f9b1c-4444-4444-8444-000000000000", "\"someone\"", "null"),
                grant(ClientFixture.GRANT, '"' + ClientFixture.ANA + '"', "null"))));
        SigmaClient client = bench.client(VERIFYING);

        heldBack(() -> client.connections().revoke(CONNECTION, GRANT));
        List<Grant> grants = client.connections().grants(CONNECTION).toList();
        client.connections().revoke(CONNECTION, GRANT);
        heldBack(() -> client.connections().revoke(CONNECTION, grants.get(0).id()));

        assertThat(grants.get(1), is(new Grant(GRANT, new Grantee.ToMember(ANA), "usage")));
        assertThat(bench.api.seen("DELETE /v2/connections/" + ClientFixture.CONNECTION + "/grants/" + ClientFixture.GRANT).size(), is(1));
    }

    @Test
    void a_grant_of_a_foreign_workspace_is_never_revoked() {
        bench.owned.add(ClientFixture.GRANT);

        heldBack(() -> bench.client(VERIFYING).workspaces().revoke(WORKSPACE, GRANT));
    }

    @Test
    void a_workspace_that_was_there_already_does_not_become_the_runs_own() throws IOException {
        bench.api.responses("POST /v2/workspaces", Response.ok("{\"workspaceIds\":[\"" + ClientFixture.WORKSPACE
                + "\"],\"workspaceUrlIds\":[\"2opi6VLEne4BaPyj00US50\"]}"));

        bench.client(VERIFYING).call("createWorkspace", Map.of(),
                Optional.of(new JsonMapper().readTree("{\"name\":\"a\",\"noDuplicates\":true}")));

        assertThat(bench.owned.has(ClientFixture.WORKSPACE), is(false));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "createUserAttribute              | `{\"userAttributeId\":\"made\",\"name\":\"a\",\"defaultValue\":null}` | true",
        "v3alpha_createIpAllowlistEntries | `{\"entries\":[{\"ipAllowlistEntryId\":\"made\"}]}`                | true",
        "createTeam                       | `{\"teamId\":\"other\",\"workspaceId\":\"made\"}`                    | true",
        "createMember                     | `{\"memberId\":\"other\",\"homeFolderId\":\"made\"}`                 | true",
        "createMember                     | `{\"memberId\":\"other\",\"organizationId\":\"made\"}`               | false",
        "updateConnection                 | `{\"connectionId\":\"made\"}`                                      | false",
    }, delimiter = '|')
    void what_the_contract_says_that_an_operation_creates_is_the_runs_own(String operation, String response, boolean own) {
        WriteGuard guard = new WriteGuard(VERIFYING, bench.owned, () -> ANA);

        guard.learn(Contract.load().operation(operation).orElseThrow(),
                new ApiResponse(200, Map.of(), response.getBytes(StandardCharsets.UTF_8)));

        assertThat(bench.owned.has("made"), is(own));
    }

    @Test
    void a_post_that_changes_nothing_needs_no_permission_to_write() {
        bench.api.responses("POST /v2/connection/" + ClientFixture.CONNECTION + "/lookup",
                Response.ok("{\"inodeId\":\"" + ClientFixture.WORKSPACE + "\",\"kind\":\"table\",\"url\":\"https://app.example.com\"}"));

        bench.client(READ_ONLY).call("lookupConnection", Map.of("connectionId", ClientFixture.CONNECTION),
                Optional.of(JsonNodeFactory.instance.objectNode().set("path", JsonNodeFactory.instance.arrayNode().add("A"))));

        assertThat(bench.api.seen("POST /v2/connection/" + ClientFixture.CONNECTION + "/lookup").size(), is(1));
    }

    @Test
    void a_write_that_names_nothing_of_this_run_and_makes_nothing_is_held_back() {
        WriteBlocked held = heldBack(() -> bench.client(VERIFYING).call("createOrgTranslation", Map.of(), Optional.empty()));

        assertThat(held.getMessage(), is("""
                Blocked createOrgTranslation; nothing was sent.
                  where:    POST /v2/translations/organization
                  expected: only what this run made itself, because it verifies a real organization
                  actual:   a write that names nothing that this run created
                  fix:      use ./recipes run to change what exists"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "{\"isArchived\":true}", "{\"isInactive\":true}", "{\"isArchived\":\"true\"}"})
    void the_owner_of_the_credentials_is_never_deactivated_not_even_in_the_sandbox(String how) {
        SigmaClient client = bench.client();
        Executable act = how.equals("delete") ? () -> client.members().deactivate(new MemberId(ClientFixture.OWNER))
                : () -> client.call("updateMember", Map.of("memberId", ClientFixture.OWNER), Optional.of(new JsonMapper().readTree(how)));

        WriteBlocked held = heldBack(act);

        assertThat(held.getMessage().lines().skip(2).toList(), contains(
                "  expected: a member who does not own the credentials, since they would stop working",
                "  actual:   member \"" + ClientFixture.OWNER + "\", who owns the credentials of this run",
                "  fix:      name another member"));
        assertThat(held.ofOwner(), is(true));
        assertThat(bench.api.seen().stream().map(LoopbackApi.Seen::route).toList(),
                contains("POST /v2/auth/token", "GET /v2/whoami"));
    }

    @Test
    void another_member_is_deactivated_and_the_owner_looked_up_once() {
        bench.client().members().deactivate(ANA);
        bench.client().members().deactivate(ANA, new MemberId(ClientFixture.OWNER));

        assertThat(bench.api.seen("GET /v2/whoami").size(), is(1));
        assertThat(bench.api.seen("DELETE /v2/members/" + ClientFixture.ANA).size(), is(1));
        assertThat(bench.api.seen("PATCH /v2/members/" + ClientFixture.ANA).size(), is(1));
    }

    @Test
    void reactivating_asks_nobody_who_owns_the_credentials() {
        bench.client().members().reactivate(ANA);

        assertThat(bench.api.seen("GET /v2/whoami"), is(empty()));
    }

    @Test
    void a_listener_may_have_something_better_to_throw() {
        ExchangeListener skipping = new ExchangeListener() {
            @Override
            public void exchanged(CheckedExchange exchange) {
            }

            @Override
            public void read(sigma.recipes.contract.Operation operation, int status, java.util.Set<String> fields) {
            }

            @Override
            public void heldBack(WriteBlocked why) {
                throw new org.opentest4j.TestAbortedException(why.getMessage());
            }
        };
        SigmaClient client = SigmaClient.open(bench.transport, new ClientConfig(bench.api.access(), READ_ONLY, Contract.load(),
                bench.redaction, bench.owned, skipping));

        assertThrows(org.opentest4j.TestAbortedException.class, () -> client.members().invite(NEW));
    }

    private static WriteBlocked heldBack(Executable act) {
        return assertThrows(WriteBlocked.class, act);
    }

    private static Map<String, String> pathOf(String operation) {
        return switch (operation) {
            case "updateTeamMembers" -> Map.of("teamId", "own");
            case "updateMember" -> Map.of("memberId", "own");
            case "createWorkspaceGrant" -> Map.of("workspaceId", "own");
            case "createConnectionGrant" -> Map.of("connectionId", "given");
            default -> Map.of();
        };
    }

    private static String grant(String id, String member, String team) {
        return """
                {"grantId":"%s","inodeId":"%s","organizationId":"0b0f9b1c-0000-4000-8000-000000000000","memberId":%s,
                 "teamId":%s,"permission":"usage","createdBy":"a","updatedBy":"a",
                 "createdAt":"2026-01-01T00:00:00.000Z","updatedAt":"2026-01-01T00:00:00.000Z"}
                """.formatted(id, ClientFixture.CONNECTION, member, team);
    }
}
