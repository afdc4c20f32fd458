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

    private ClientFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = new ClientFixture();
        fixture.api.responses("POST /v2/members", Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));
        fixture.api.responses("PATCH /v2/members/" + ClientFixture.ANA, Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));
        fixture.api.responses("DELETE /v2/members/" + ClientFixture.ANA, Response.ok("{}"));
        fixture.api.responses("PATCH /v2/teams/" + ClientFixture.TEAM + "/members", Response.ok("{}"));
        fixture.api.responses("POST /v2/workspaces/" + ClientFixture.WORKSPACE + "/grants", Response.ok("{}"));
        fixture.api.responses("POST /v2/connections/" + ClientFixture.CONNECTION + "/grants", Response.ok("{}"));
        fixture.api.responses("DELETE /v2/connections/" + ClientFixture.CONNECTION + "/grants/" + ClientFixture.GRANT, Response.ok("{}"));
        fixture.api.responses("DELETE /v2/workspaces/" + ClientFixture.WORKSPACE + "/grants/" + ClientFixture.GRANT, Response.ok("{}"));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void only_reads_are_sent_without_permission_to_write() {
        SigmaClient client = fixture.client(READ_ONLY);

        WriteBlocked held = blocked(() -> client.members().invite(NEW));

        assertThat(held.getMessage(), is("""
                Blocked createMember; nothing was sent.
                  where:    POST /v2/members
                  expected: ALLOW_WRITES=true, because this organization is a real one
                  actual:   ALLOW_WRITES is not true
                  fix:      set ALLOW_WRITES=true in .env if this organization may be changed"""));
        assertThat(held.ofRun(), is(true));
        assertThat(fixture.api.seen(), is(empty()));
        fixture.client(READ_ONLY).session().whoAmI();
        assertThat(fixture.api.seen("GET /v2/whoami").size(), is(1));
    }

    @Test
    void writes_are_sent_with_permission_to_write() {
        fixture.client(new CallPolicy(true, true, false, true)).members().invite(NEW);

        assertThat(fixture.api.seen("POST /v2/members").get(0).uri().getQuery(), is("sendInvite=true"));
    }

    @Test
    void verifying_run_may_change_what_it_created() {
        SigmaClient client = fixture.client(VERIFYING);

        Member ana = client.members().invite(NEW);
        client.members().changeAddress(ana.id(), "ana2@example.com");

        assertThat(fixture.api.seen("PATCH /v2/members/" + ClientFixture.ANA).size(), is(1));
    }

    @Test
    void verifying_run_may_transfer_its_objects_to_the_caller_only() {
        FileId file = new FileId(ClientFixture.WORKSPACE);
        fixture.api.responses("PATCH /v2/files/" + file, Response.ok(fileOf(file)));
        SigmaClient client = fixture.client(VERIFYING);

        assertThat(blocked(() -> client.files().handOver(file, new MemberId(ClientFixture.OWNER))).getMessage(),
                containsString("inodeId is \"" + file + "\", which this run did not create"));
        fixture.owned.add(file.value());
        client.files().handOver(file, new MemberId(ClientFixture.OWNER));
        assertThat(blocked(() -> client.files().handOver(file, ANA)).getMessage(),
                containsString("ownerId is \"" + ClientFixture.ANA + "\", which this run did not create"));

        assertThat(fixture.api.seen("PATCH /v2/files/" + file).size(), is(1));
    }

    @Test
    void id_of_the_caller_is_an_owner_and_no_file_of_the_run() {
        SigmaClient client = fixture.client(VERIFYING);

        WriteBlocked held = blocked(() -> client.call("filesUpdate", Map.of("inodeId", ClientFixture.OWNER),
                Optional.of(new JsonMapper().readTree("{\"name\":\"Forecast\"}"))));

        assertThat(held.getMessage(), containsString("inodeId is \"" + ClientFixture.OWNER + "\", which this run did not create"));
    }

    @Test
    void verifying_run_may_embed_parts_of_its_own_workbooks_only() {
        WorkbookId workbook = new WorkbookId(ClientFixture.WORKSPACE);
        WorkbookPart page = new WorkbookPart(WorkbookPart.Type.PAGE, Optional.of("YVrPLbL4xg"));
        fixture.api.responses("POST /v2/workbooks/" + workbook + "/embeds", Response.ok("{\"embedId\":\"e\",\"embedUrl\":\"u\"}"));
        SigmaClient client = fixture.client(VERIFYING);

        assertThat(blocked(() -> client.embeds().create(workbook, page)).getMessage(),
                containsString("workbookId is \"" + workbook + "\", which this run did not create"));
        fixture.owned.add(workbook.value());
        client.embeds().create(workbook, page);

        assertThat(fixture.api.seen("POST /v2/workbooks/" + workbook + "/embeds").size(), is(1));
    }

    @Test
    void verifying_run_may_delete_only_its_own_bookmarks_of_a_tagged_version() {
        WorkbookId workbook = new WorkbookId(ClientFixture.WORKSPACE);
        String path = "/v2/workbooks/" + workbook + "/tags/Released/bookmarks/" + BOOKMARK.value();
        fixture.api.responses("DELETE " + path, Response.ok("{}"));
        SigmaClient client = fixture.client(VERIFYING);
        fixture.owned.add(workbook.value());

        assertThat(blocked(() -> client.bookmarks().tagged("Released").delete(workbook, BOOKMARK)).getMessage(),
                containsString("bookmarkId is \"" + BOOKMARK.value() + "\", which this run did not create"));
        fixture.owned.add(BOOKMARK.value());
        client.bookmarks().tagged("Released").delete(workbook, BOOKMARK);

        assertThat(fixture.api.seen("DELETE " + path).size(), is(1));
    }

    private static String fileOf(FileId id) {
        return """
                {"id":"%1$s","urlId":"2opi6VLEne4BaPyj00US50","name":"Budget","type":"workbook","parentId":"%1$s",
                "parentUrlId":"2opi6VLEne4BaPyj00US50","permission":"edit","path":"Company","badge":null,"isArchived":false,
                "createdBy":"%2$s","updatedBy":"%2$s","createdAt":"2026-01-31T09:30:00.000Z","updatedAt":"2026-01-31T09:30:00.000Z"}
                """.formatted(id, ClientFixture.OWNER);
    }

    @Test
    void verifying_run_may_not_change_existing_objects() {
        SigmaClient client = fixture.client(VERIFYING);

        WriteBlocked held = blocked(() -> client.members().changeAddress(ANA, "ana2@example.com"));

        assertThat(held.getMessage(), is("""
                Blocked updateMember; nothing was sent.
                  where:    PATCH /v2/members/{memberId}
                  expected: only what this run created, because it verifies a real organization
                  actual:   memberId is "%s", which this run did not create
                  fix:      create it in the scenario, or use ./recipes run to change what exists""".formatted(ClientFixture.ANA)));
        assertThat(held.ofRun(), is(false));
        assertThat(held.ofOwner(), is(false));
        assertThat(fixture.api.seen(), is(empty()));
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
        "createConnectionPathGrant | `{\"grants\":[{\"grantee\":{\"teamId\":\"foreign\"}}]}` | grants[0].grantee.teamId",
        "createWorkbookSpec | `{\"folderId\":\"foreign\",\"document\":{\"elements\":[{\"source\":{\"connectionId\":\"read\"}}]}}` | folderId",
        "postWorkbookSchedule | `{\"ownerId\":\"foreign\",\"exportSource\":{\"elementIds\":[\"part\"]}}` | ownerId",
    }, delimiter = '|')
    void ids_in_the_body_must_belong_to_the_run(String operation, String body, String place) throws IOException {
        fixture.owned.add("own");
        Map<String, String> parameters = pathOf(operation);

        WriteBlocked held = blocked(() -> fixture.client(VERIFYING).call(operation, parameters,
                Optional.of(new JsonMapper().readTree(body))));

        assertThat(held.getMessage().lines().toList().get(3), is("  actual:   " + place
                + " is \"foreign\", which this run did not create"));
    }

    @Test
    void verifying_run_may_add_its_members_to_its_teams() {
        fixture.owned.add(ClientFixture.ANA);
        fixture.owned.add(ClientFixture.TEAM);
        fixture.owned.add(ClientFixture.WORKSPACE);
        SigmaClient client = fixture.client(VERIFYING);

        client.teams().add(TEAM, ANA);
        client.teams().remove(TEAM, ANA);
        client.workspaces().grant(WORKSPACE, new Grantee.ToTeam(TEAM), Permission.EXPLORE);

        assertThat(fixture.api.seen().stream().map(LoopbackApi.ReceivedRequest::body).skip(1).toList(), contains(
                "{\"add\":[\"" + ClientFixture.ANA + "\"]}", "{\"remove\":[\"" + ClientFixture.ANA + "\"]}",
                "{\"grants\":[{\"permission\":\"explore\",\"grantee\":{\"teamId\":\"" + ClientFixture.TEAM + "\"}}]}"));
    }

    @Test
    void verifying_run_may_grant_a_given_connection_to_its_own_members_only() {
        fixture.owned.add(ClientFixture.ANA);
        SigmaClient client = fixture.client(VERIFYING);

        client.connections().grant(CONNECTION, new Grantee.ToMember(ANA), Permission.USE);
        blocked(() -> client.connections().grant(CONNECTION, new Grantee.ToTeam(TEAM), Permission.USE));
        blocked(() -> client.workspaces().grant(WORKSPACE, new Grantee.ToMember(ANA), Permission.VIEW));

        assertThat(fixture.api.seen("POST /v2/connections/" + ClientFixture.CONNECTION + "/grants").size(), is(1));
    }

    @Test
    void grant_may_be_revoked_once_a_list_shows_that_it_belongs_to_the_run() {
        fixture.owned.add(ClientFixture.ANA);
        fixture.api.responses("GET /v2/connections/" + ClientFixture.CONNECTION + "/grants", Response.ok(ClientFixture.page(null,
                grant("0b0f9b1c-4444-4444-8444-000000000000", "\"someone\"", "null"),
                grant(ClientFixture.GRANT, '"' + ClientFixture.ANA + '"', "null"))));
        SigmaClient client = fixture.client(VERIFYING);

        blocked(() -> client.connections().revoke(CONNECTION, GRANT));
        List<Grant> grants = client.connections().grants(CONNECTION).toList();
        client.connections().revoke(CONNECTION, GRANT);
        blocked(() -> client.connections().revoke(CONNECTION, grants.get(0).id()));

        assertThat(grants.get(1), is(new Grant(GRANT, new Grantee.ToMember(ANA), "usage")));
        assertThat(fixture.api.seen("DELETE /v2/connections/" + ClientFixture.CONNECTION + "/grants/" + ClientFixture.GRANT).size(), is(1));
    }

    @Test
    void grant_on_a_foreign_workspace_is_never_revoked() {
        fixture.owned.add(ClientFixture.GRANT);

        blocked(() -> fixture.client(VERIFYING).workspaces().revoke(WORKSPACE, GRANT));
    }

    @Test
    void existing_workspace_does_not_become_owned() throws IOException {
        fixture.api.responses("POST /v2/workspaces", Response.ok("{\"workspaceIds\":[\"" + ClientFixture.WORKSPACE
                + "\"],\"workspaceUrlIds\":[\"2opi6VLEne4BaPyj00US50\"]}"));

        fixture.client(VERIFYING).call("createWorkspace", Map.of(),
                Optional.of(new JsonMapper().readTree("{\"name\":\"a\",\"noDuplicates\":true}")));

        assertThat(fixture.owned.has(ClientFixture.WORKSPACE), is(false));
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
    void objects_that_an_operation_creates_by_contract_are_owned(String operation, String response, boolean own) {
        WriteGuard guard = new WriteGuard(VERIFYING, fixture.owned, () -> ANA);

        guard.learn(Contract.load().operation(operation).orElseThrow(),
                new ApiResponse(200, Map.of(), response.getBytes(StandardCharsets.UTF_8)));

        assertThat(fixture.owned.has("made"), is(own));
    }

    @Test
    void post_without_effect_needs_no_permission_to_write() {
        fixture.api.responses("POST /v2/connection/" + ClientFixture.CONNECTION + "/lookup",
                Response.ok("{\"inodeId\":\"" + ClientFixture.WORKSPACE + "\",\"kind\":\"table\",\"url\":\"https://app.example.com\"}"));

        fixture.client(READ_ONLY).call("lookupConnection", Map.of("connectionId", ClientFixture.CONNECTION),
                Optional.of(JsonNodeFactory.instance.objectNode().set("path", JsonNodeFactory.instance.arrayNode().add("A"))));

        assertThat(fixture.api.seen("POST /v2/connection/" + ClientFixture.CONNECTION + "/lookup").size(), is(1));
    }

    @Test
    void write_without_owned_ids_that_creates_nothing_is_rejected() {
        WriteBlocked held = blocked(() -> fixture.client(VERIFYING).call("createOrgTranslation", Map.of(), Optional.empty()));

        assertThat(held.getMessage(), is("""
                Blocked createOrgTranslation; nothing was sent.
                  where:    POST /v2/translations/organization
                  expected: only what this run created, because it verifies a real organization
                  actual:   a write that names no object of this run
                  fix:      use ./recipes run to change what exists"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "{\"isArchived\":true}", "{\"isInactive\":true}", "{\"isArchived\":\"true\"}"})
    void owner_of_the_credentials_is_never_deactivated_even_in_the_sandbox(String how) {
        SigmaClient client = fixture.client();
        Executable act = how.equals("delete") ? () -> client.members().deactivate(new MemberId(ClientFixture.OWNER))
                : () -> client.call("updateMember", Map.of("memberId", ClientFixture.OWNER), Optional.of(new JsonMapper().readTree(how)));

        WriteBlocked held = blocked(act);

        assertThat(held.getMessage().lines().skip(2).toList(), contains(
                "  expected: a member who does not own the credentials, since they would stop working",
                "  actual:   member \"" + ClientFixture.OWNER + "\", who owns the credentials of this run",
                "  fix:      name another member"));
        assertThat(held.ofOwner(), is(true));
        assertThat(fixture.api.seen().stream().map(LoopbackApi.ReceivedRequest::route).toList(),
                contains("POST /v2/auth/token", "GET /v2/whoami"));
    }

    @Test
    void other_members_are_deactivated_and_the_owner_is_looked_up_once() {
        fixture.client().members().deactivate(ANA);
        fixture.client().members().deactivate(ANA, new MemberId(ClientFixture.OWNER));

        assertThat(fixture.api.seen("GET /v2/whoami").size(), is(1));
        assertThat(fixture.api.seen("DELETE /v2/members/" + ClientFixture.ANA).size(), is(1));
        assertThat(fixture.api.seen("PATCH /v2/members/" + ClientFixture.ANA).size(), is(1));
    }

    @Test
    void reactivation_does_not_look_up_the_owner() {
        fixture.client().members().reactivate(ANA);

        assertThat(fixture.api.seen("GET /v2/whoami"), is(empty()));
    }

    @Test
    void listener_may_throw_another_exception() {
        ExchangeListener skipping = new ExchangeListener() {
            @Override
            public void exchanged(CheckedExchange exchange) {
            }

            @Override
            public void read(sigma.recipes.contract.Operation operation, int status, java.util.Set<String> fields) {
            }

            @Override
            public void blocked(WriteBlocked why) {
                throw new org.opentest4j.TestAbortedException(why.getMessage());
            }
        };
        SigmaClient client = SigmaClient.open(fixture.transport, new ClientConfig(fixture.api.access(), READ_ONLY, Contract.load(),
                fixture.redaction, fixture.owned, skipping));

        assertThrows(org.opentest4j.TestAbortedException.class, () -> client.members().invite(NEW));
    }

    private static WriteBlocked blocked(Executable act) {
        return assertThrows(WriteBlocked.class, act);
    }

    private static Map<String, String> pathOf(String operation) {
        return switch (operation) {
            case "updateTeamMembers" -> Map.of("teamId", "own");
            case "updateMember" -> Map.of("memberId", "own");
            case "createWorkspaceGrant" -> Map.of("workspaceId", "own");
            case "createConnectionGrant" -> Map.of("connectionId", "given");
            case "createConnectionPathGrant" -> Map.of("connectionPathId", "given");
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
