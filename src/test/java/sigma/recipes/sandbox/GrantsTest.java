package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.store.Base62;

/** Tests grants on files of every type and on connections, by the operations for all inodes. */
class GrantsTest {

    private static final String ADMIN_ONLY = "403 forbidden: This needs an account of the type Admin";

    private final Caller mara = new Caller();
    private final Caller grace = mara.as("grace.kim@harborandpine.example.com");
    private final String numbers = mara.inode("Weekly Numbers").id();

    @Test
    void grant_is_created_read_listed_and_revoked() {
        JsonNode created = json(grant(mara, numbers, "memberId", grace.me(), "explore"));

        assertThat("regardless of the id in the request", created.path("inodeId").asText(), equalTo(Base62.ofUuid(numbers)));
        assertThat(created.path("inodeType").asText(), equalTo("workbook"));
        assertThat(created.path("memberId").asText(), equalTo(grace.me()));
        assertThat(created.path("teamId").isNull(), is(true));
        assertThat(json(mara.get("/v2/grants/" + id(created))), equalTo(created));
        assertThat(mara.entries("/v2/grants?directGrantsOnly=true&inodeId=" + numbers).valueStream().toList(), contains(created));
        assertThat(grace.row("Weekly Numbers").path("permission").asText(), equalTo("explore"));
        assertThat("the response is the deleted grant", json(mara.send("DELETE", "/v2/grants/" + id(created), "")), equalTo(created));
        assertThat(grace.row("Weekly Numbers").path("permission").asText(), equalTo("view"));
        assertThat(mara.get("/v2/grants/" + id(created)).status(), equalTo(404));
        assertThat(mara.send("DELETE", "/v2/grants/" + id(created), "").status(), equalTo(404));
    }

    @Test
    void granting_again_raises_and_never_lowers_a_permission() {
        JsonNode first = json(grant(mara, numbers, "memberId", grace.me(), "explore"));

        JsonNode lower = json(grant(mara, numbers, "memberId", grace.me(), "view"));
        JsonNode higher = json(grant(mara, numbers, "memberId", grace.me(), "edit"));

        assertThat("unchanged", lower, equalTo(first));
        assertThat(id(higher), equalTo(id(first)));
        assertThat(higher.path("permission").asText(), equalTo("edit"));
    }

    @Test
    void deleted_file_gets_no_grant_and_can_lose_one() {
        String grant = id(json(grant(mara, numbers, "memberId", grace.me(), "view")));
        mara.send("DELETE", "/v2/files/" + numbers, "");

        assertThat(refusal(grant(mara, numbers, "memberId", grace.me(), "edit")),
                equalTo("404 not_found: Document is not found: " + numbers));
        assertThat(mara.send("DELETE", "/v2/grants/" + grant, "").status(), equalTo(200));
    }

    @Test
    void lower_grant_on_a_child_does_not_reduce_the_inherited_permission() {
        String operations = mara.entries("/v2/teams?name=operations").path(0).path("teamId").asText();

        grant(mara, mara.inode("Planning").id(), "teamId", operations, "view");

        assertThat(grace.row("Planning").path("permission").asText(), equalTo("organize"));
        assertThat("and a higher one adds", json(grant(mara, mara.inode("Planning").id(), "memberId", grace.me(), "edit"))
                .path("permission").asText(), equalTo("edit"));
        assertThat("for its descendants too", grace.row("Timber Stock").path("permission").asText(), equalTo("edit"));
        assertThat("and for no sibling", grace.row("Weekly Numbers").path("permission").asText(), equalTo("view"));
    }

    @Test
    void inherited_grants_are_listed_with_the_ids_of_their_folders() {
        String items = mara.inode("Open Items").id();
        String company = mara.inode("Company").id();
        grant(mara, mara.inode("Finance").id(), "memberId", grace.me(), "explore");
        grant(mara, items, "memberId", grace.me(), "edit");

        assertThat(inodes(mara.entries("/v2/grants?inodeId=" + items)), contains(urlIds(company, company, company,
                mara.inode("Finance").id(), items)));
        assertThat(mara.entries("/v2/grants?inodeId=" + items).path(0).path("inodeType").asText(), equalTo("folder"));
        assertThat(inodes(mara.entries("/v2/grants?directGrantsOnly=true&inodeId=" + items)), contains(urlIds(items)));
        assertThat(inodes(mara.entries("/v2/grants?directGrantsOnly=false&inodeId=" + company)), hasSize(3));
        JsonNode page = json(mara.get("/v2/grants?limit=4&inodeId=" + items));
        assertThat(inodes(mara.entries("/v2/grants?limit=4&inodeId=" + items + "&page=" + page.path("nextPage").asText())),
                contains(urlIds(items)));
    }

    @Test
    void listing_requires_exactly_one_of_inode_team_and_user() {
        String operations = mara.entries("/v2/teams?name=operations").path(0).path("teamId").asText();

        assertThat(inodes(mara.entries("/v2/grants?teamId=" + operations)), hasItem(mara.inode("Orders").text("urlId")));
        assertThat("without grants of the teams", inodes(mara.entries("/v2/grants?userId=" + grace.me())),
                contains(mara.inode("Trying Things Out").text("urlId")));
        assertThat(refusal(mara.get("/v2/grants")),
                equalTo("400 invalid_request: One of inodeId, teamId and userId says whose grants are listed; got none"));
        assertThat(refusal(mara.get("/v2/grants?directGrantsOnly=true&userId=" + grace.me() + "&teamId=" + operations)), equalTo(
                "400 invalid_request: One of inodeId, teamId and userId says whose grants are listed; got teamId and userId"));
        assertThat(mara.get("/v2/grants?userId=nobody").status(), equalTo(404));
        assertThat(mara.get("/v2/grants?teamId=00000000-0000-4000-8000-000000000000").status(), equalTo(404));
        assertThat(mara.get("/v2/grants?inodeId=00000000-0000-4000-8000-000000000000").status(), equalTo(404));
    }

    @Test
    void members_see_their_own_grants_those_of_their_teams_and_of_accessible_files() {
        String operations = mara.entries("/v2/teams?name=operations").path(0).path("teamId").asText();
        String dataPlatform = mara.entries("/v2/teams?name=data").path(0).path("teamId").asText();

        assertThat(grace.get("/v2/grants?userId=" + grace.me()).status(), equalTo(200));
        assertThat(grace.get("/v2/grants?teamId=" + operations).status(), equalTo(200));
        assertThat(grace.get("/v2/grants?inodeId=" + numbers).status(), equalTo(200));
        assertThat(refusal(grace.get("/v2/grants?userId=" + mara.me())),
                equalTo("403 forbidden: Only an admin may see or change what belongs to another member"));
        assertThat(refusal(grace.get("/v2/grants?teamId=" + dataPlatform)), equalTo(ADMIN_ONLY));
        assertThat(grace.get("/v2/grants?inodeId=" + mara.inode("Budget Draft").id()).status(), equalTo(403));
        String hers = id(mara.entries("/v2/grants?userId=" + grace.me()).path(0));
        assertThat(grace.get("/v2/grants/" + hers).status(), equalTo(200));
        assertThat("an admin without access", mara.get("/v2/grants/" + hers).status(), equalTo(403));
    }

    @Test
    void sharing_requires_edit() {
        String denied = "403 forbidden: This needs the permission edit on the document " + numbers;
        String grant = id(json(grant(mara, numbers, "memberId", mara.me(), "view")));

        assertThat(refusal(grant(grace, numbers, "memberId", grace.me(), "edit")), equalTo(denied));
        assertThat(refusal(grace.send("DELETE", "/v2/grants/" + grant, "")), equalTo(denied));
        assertThat("being an admin is not enough", grant(mara, mara.inode("Orders").id(), "memberId", mara.me(), "view").status(),
                equalTo(403));
        grant(mara, numbers, "memberId", grace.me(), "edit");
        assertThat(grant(grace, numbers, "memberId", grace.me(), "edit").status(), equalTo(200));
    }

    @Test
    void grantee_must_exist() {
        String both = "{\"memberId\":\"" + grace.me() + "\",\"teamId\":\"00000000-0000-4000-8000-000000000000\"}";

        assertThat(refusal(mara.send("POST", "/v2/grants", "{\"inodeId\":\"" + numbers + "\",\"permission\":\"view\",\"grantee\":"
                + both + "}")), equalTo("400 invalid_request: A grantee is a member or a team, never both: got memberId and teamId"));
        assertThat(grant(mara, numbers, "memberId", "nobody", "view").status(), equalTo(404));
        assertThat(grant(mara, "00000000-0000-4000-8000-000000000000", "memberId", grace.me(), "view").status(), equalTo(404));
    }

    @ParameterizedTest
    @CsvSource({"Weekly Numbers, workbook, annotate", "Finance, folder, create", "Company, folder, apply",
        "House Style, template, explore", "Monthly Statement, report, organize"})
    void files_accept_only_file_permissions(String name, String type, String permission) {
        String inode = mara.inode(name).id();

        JsonNode created = json(grant(mara, inode, "memberId", grace.me(), permission));

        assertThat(created.path("permission").asText(), equalTo(permission));
        assertThat(created.path("inodeType").asText(), equalTo(type));
        for (String word : List.of("usage", "writeback", "update", "admin")) {
            assertThat(refusal(grant(mara, inode, "memberId", grace.me(), word)), equalTo("400 invalid_request: The permission "
                    + word + " cannot be granted on an inode of the type " + type));
        }
    }

    @Test
    void connections_accept_only_connection_permissions_and_require_an_admin() {
        String connection = mara.entries("/v2/connections?search=snowflake").path(0).path("connectionId").asText();

        JsonNode created = json(grant(mara, connection, "memberId", grace.me(), "writeback"));

        assertThat(created.path("inodeType").asText(), equalTo("scope"));
        assertThat("usage is less", json(grant(mara, connection, "memberId", grace.me(), "usage")), equalTo(created));
        assertThat(json(grant(mara, connection, "memberId", grace.me(), "admin")).path("permission").asText(),
                equalTo("admin"));
        assertThat(refusal(grant(mara, connection, "memberId", grace.me(), "explore")), equalTo(
                "400 invalid_request: The permission explore cannot be granted on an inode of the type scope"));
        assertThat(inodes(mara.entries("/v2/grants?inodeId=" + connection)), hasItem(connection));
        assertThat(refusal(grace.get("/v2/grants?inodeId=" + connection)), equalTo(ADMIN_ONLY));
        assertThat(refusal(grant(grace, connection, "memberId", grace.me(), "usage")), equalTo(ADMIN_ONLY));
    }

    @Test
    void schemas_and_tables_have_grants() {
        String connection = mara.entries("/v2/connections?search=snowflake").path(0).path("connectionId").asText();
        String schema = lookup(connection, "[\"HARBOR\",\"SALES\"]");
        String table = lookup(connection, "[\"HARBOR\",\"SALES\",\"ORDERS\"]");

        JsonNode onSchema = json(grant(mara, schema, "memberId", grace.me(), "usage"));
        JsonNode onTable = json(grant(mara, Base62.ofUuid(table), "memberId", grace.me(), "annotate"));

        assertThat(onSchema.path("inodeType").asText(), equalTo("scope"));
        assertThat(onTable.path("inodeType").asText(), equalTo("table"));
        assertThat(onTable.path("inodeId").asText(), equalTo(table));
        assertThat(inodes(mara.entries("/v2/grants?inodeId=" + table)), contains(connection, connection, schema, table));
        assertThat(inodes(mara.entries("/v2/grants?userId=" + grace.me())), hasItem(table));
        assertThat(mara.entries("/v2/connections/paths/" + table + "/grants").path(0).path("grantId"),
                equalTo(onTable.path("grantId")));
        assertThat(refusal(grant(mara, table, "memberId", grace.me(), "view")), equalTo(
                "400 invalid_request: The permission view cannot be granted on an inode of the type table"));
    }

    @Test
    void grant_on_a_tagged_version_is_separate() {
        String tag = mara.entries("/v2/tags?search=prod").path(0).path("versionTagId").asText();
        JsonNode plain = json(grant(mara, numbers, "memberId", grace.me(), "explore"));

        JsonNode tagged = json(tagged(tag, "edit"));

        assertThat(id(tagged), not(id(plain)));
        assertThat(tagged.has("tagId"), is(false));
        assertThat("one for the tag", id(json(tagged(tag, "view"))), equalTo(id(tagged)));
        assertThat(json(mara.get("/v2/grants/" + id(plain))), equalTo(plain));
        assertThat(refusal(tagged(tag, "explore")),
                equalTo("400 invalid_request: The permission explore cannot be granted on a version tag"));
        assertThat(refusal(tagged("00000000-0000-4000-8000-000000000000", "view")),
                equalTo("404 not_found: Version tag is not found: 00000000-0000-4000-8000-000000000000"));
        assertThat("it is deleted with its tag", mara.send("DELETE", "/v2/tags/" + tag, "").text(), equalTo("{}"));
        assertThat(mara.get("/v2/grants/" + id(tagged)).status(), equalTo(404));
    }

    @Test
    void workspace_grants_are_the_same_by_both_operations() {
        String dealers = mara.inode("Dealers").id();

        grant(mara, dealers, "memberId", grace.me(), "view");

        JsonNode ofWorkspace = mara.entries("/v2/workspaces/" + dealers + "/grants");
        assertThat(mara.entries("/v2/grants?inodeId=" + dealers).valueStream().map(GrantsTest::id).toList(),
                equalTo(ofWorkspace.valueStream().map(GrantsTest::id).toList()));
        assertThat("here as a UUID", inodes(ofWorkspace), everyItem(equalTo(dealers)));
        assertThat(inodes(mara.entries("/v2/grants?userId=" + grace.me())), hasItem(Base62.ofUuid(dealers)));
        mara.send("DELETE", "/v2/workspaces/" + dealers, "");
        assertThat(inodes(mara.entries("/v2/grants?userId=" + grace.me())), not(hasItem(Base62.ofUuid(dealers))));
    }

    private String lookup(String connection, String path) {
        return json(mara.send("POST", "/v2/connection/" + connection + "/lookup", "{\"path\":" + path + "}"))
                .path("inodeId").asText();
    }

    private ApiResponse tagged(String tagId, String permission) {
        return mara.send("POST", "/v2/grants", "{\"inodeId\":\"" + numbers + "\",\"permission\":\"" + permission
                + "\",\"tagId\":\"" + tagId + "\",\"grantee\":{\"memberId\":\"" + grace.me() + "\"}}");
    }

    private static ApiResponse grant(Caller caller, String inodeId, String kind, String id, String permission) {
        return caller.send("POST", "/v2/grants", "{\"inodeId\":\"" + inodeId + "\",\"permission\":\"" + permission
                + "\",\"grantee\":{\"" + kind + "\":\"" + id + "\"}}");
    }

    private static String id(JsonNode grant) {
        return grant.path("grantId").asText();
    }

    private static String[] urlIds(String... ids) {
        return Stream.of(ids).map(Base62::ofUuid).toArray(String[]::new);
    }

    private static List<String> inodes(JsonNode grants) {
        return grants.valueStream().map(grant -> grant.path("inodeId").asText()).toList();
    }
}
