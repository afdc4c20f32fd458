package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;

/** Tests that files are created, changed, deleted and restored. */
class FileChangesTest {

    private final Caller mara = new Caller();
    private final Caller priya = mara.as("priya.raman@harborandpine.example.com");

    @ParameterizedTest
    @ValueSource(strings = {"folder", "workbook", "report"})
    void file_is_created_in_the_home_folder_of_its_creator(String type) {
        JsonNode created = json(priya.send("POST", "/v2/files", "{\"type\":\"" + type
                + "\",\"name\":\"New\",\"description\":\"All of it\"}"));

        assertThat(created.path("path").asText(), equalTo("My Documents"));
        assertThat(created.path("type").asText(), equalTo(type));
        assertThat(created.path("description").asText(), equalTo("All of it"));
        assertThat(created.path("ownerId").asText(), equalTo(priya.me()));
        assertThat(created.path("permission").asText(), equalTo("edit"));
        assertThat(created.path("urlId").asText(), equalTo(Base62.ofUuid(created.path("id").asText())));
        assertThat(json(priya.get("/v2/files/" + created.path("id").asText())), equalTo(created));
    }

    @Test
    void workspace_can_be_created_as_a_file() {
        String id = priya.file("workspace", "Reporting");

        assertThat(json(priya.get("/v2/workspaces/" + id)).path("name").asText(), equalTo("Reporting"));
        assertThat(priya.entries("/v2/workspaces/" + id + "/grants").path(0).path("permission").asText(), equalTo("edit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset", "data-model", "table", "template", "spreadsheet"})
    void other_types_cannot_be_created(String type) {
        assertThat(refusal(mara.send("POST", "/v2/files", "{\"type\":\"" + type + "\",\"name\":\"New\"}")),
                startsWith("400 invalid_request: Expecting "));
    }

    @Test
    void creating_in_a_folder_requires_organize() {
        String workshops = mara.inode("Workshops").id();
        String company = mara.inode("Company").id();

        assertThat(json(priya.get("/v2/files/" + priya.file("report", "Shifts", workshops))).path("path").asText(),
                equalTo("Workshops"));
        assertThat(refusal(priya.send("POST", "/v2/files", "{\"type\":\"report\",\"name\":\"Shifts\",\"parentId\":\"" + company
                + "\"}")), equalTo("403 forbidden: This needs the permission organize on the document " + company));
    }

    @Test
    void file_for_another_owner_requires_an_admin() {
        String body = "{\"type\":\"workbook\",\"name\":\"For You\",\"ownerId\":\"" + priya.me() + "\"}";

        JsonNode created = json(mara.send("POST", "/v2/files", body));

        assertThat(created.path("ownerId").asText(), equalTo(priya.me()));
        assertThat("only this response has the permission", created.path("permission").asText(), equalTo("edit"));
        assertThat(priya.row("For You").path("path").asText(), equalTo("My Documents"));
        assertThat(mara.get("/v2/files/" + created.path("id").asText()).status(), equalTo(403));
        assertThat(refusal(priya.send("POST", "/v2/files", body.replace(priya.me(), mara.me()))),
                equalTo("403 forbidden: Only an admin may see or change what belongs to another member"));
        assertThat(refusal(mara.send("POST", "/v2/files", body.replace(priya.me(),
                mara.known("hugo.martin@harborandpine.example.com")))),
                equalTo("400 invalid_request: ownerId is a member who is not active"));
    }

    @Test
    void source_of_a_workbook_must_be_accessible() {
        String body = "{\"type\":\"workbook\",\"name\":\"On Top\",\"source\":{\"version\":1,\"inodeId\":\"%s\"}}";

        assertThat(mara.send("POST", "/v2/files", body.formatted(mara.inode("Dealers until 2025").id())).status(), equalTo(200));
        assertThat(mara.send("POST", "/v2/files", body.formatted(mara.inode("Orders").id())).status(), equalTo(403));
        assertThat(mara.send("POST", "/v2/files", body.formatted("00000000-0000-4000-8000-000000000000")).status(), equalTo(404));
    }

    @Test
    void source_of_a_workbook_has_data_and_is_not_deleted() {
        String body = "{\"type\":\"workbook\",\"name\":\"On Top\",\"source\":{\"version\":1,\"inodeId\":\"%s\"}}";
        String folder = mara.file("folder", "Planning");
        String numbers = mara.file("workbook", "Numbers");
        mara.send("DELETE", "/v2/files/" + numbers, "");

        assertThat(refusal(mara.send("POST", "/v2/files", body.formatted(folder))),
                equalTo("400 invalid_request: A folder or workspace has no data, so it cannot be a source: " + folder));
        assertThat(refusal(mara.send("POST", "/v2/files", body.formatted(numbers))),
                equalTo("404 not_found: Document is not found: " + numbers));
    }

    @Test
    void only_sent_fields_change() {
        JsonNode before = mara.row("Weekly Numbers");
        mara.organization.advance(Duration.ofMinutes(1));

        JsonNode after = json(mara.send("PATCH", "/v2/files/" + before.path("id").asText(), "{\"name\":\"Daily Numbers\"}"));

        assertThat(after.path("name").asText(), equalTo("Daily Numbers"));
        assertThat(after.path("description"), equalTo(before.path("description")));
        assertThat(after.path("parentId"), equalTo(before.path("parentId")));
        assertThat(after.path("updatedBy").asText(), equalTo(mara.me()));
        assertThat(after.path("updatedAt"), not(before.path("updatedAt")));
        assertThat(mara.names("/v2/files?name=daily"), contains("Daily Numbers"));
    }

    @Test
    void changing_requires_edit() {
        String numbers = mara.inode("Orders by Region").id();

        assertThat(refusal(priya.send("PATCH", "/v2/files/" + numbers, "{\"name\":\"X\"}")),
                equalTo("403 forbidden: This needs the permission edit on the document " + numbers));
        assertThat(priya.send("DELETE", "/v2/files/" + numbers, "").status(), equalTo(403));
        assertThat(mara.row("Orders by Region").path("isArchived").asBoolean(), is(false));
    }

    @Test
    void moving_requires_organize_on_the_target() {
        String finance = mara.inode("Finance").id();

        assertThat(json(move("Weekly Numbers", finance)).path("path").asText(), equalTo("Company/Finance"));
        assertThat("the content of a folder moves along", json(move("Closing", mara.inode("Workshops").id())).path("path")
                .asText(), equalTo("Workshops"));
        assertThat(mara.row("Open Items").path("path").asText(), equalTo("Workshops/Closing"));
        assertThat(priya.send("PATCH", "/v2/files/" + mara.inode("Priya's Notes").id(), "{\"parentId\":\"" + finance + "\"}")
                .status(), equalTo(403));
    }

    @Test
    void file_cannot_be_moved_into_an_invalid_target() {
        String finance = mara.inode("Finance").id();
        String numbers = mara.inode("Weekly Numbers").id();
        mara.send("DELETE", "/v2/files/" + mara.inode("Planning").id(), "");

        assertThat(refusal(move("Finance", mara.inode("Closing").id())),
                equalTo("400 invalid_request: A folder cannot move into itself: " + finance));
        assertThat(refusal(move("Finance", finance)),
                equalTo("400 invalid_request: A folder cannot move into itself: " + finance));
        assertThat(refusal(move("Finance", numbers)), equalTo("400 invalid_request: Only workspaces and folders hold files, "
                + "and this is a workbook: " + numbers));
        assertThat(refusal(move("Finance", mara.inode("Planning").id())),
                equalTo("400 invalid_request: This folder is deleted: " + mara.inode("Planning").id()));
        assertThat(refusal(move("Company", mara.inode("Workshops").id())),
                equalTo("400 invalid_request: A workspace cannot be in a folder: " + mara.inode("Company").id()));
        assertThat(mara.inode("Finance").text("parentId"), equalTo(mara.inode("Company").id()));
    }

    @Test
    void table_is_not_changed_as_a_file() {
        String table = mara.entries("/v2/files?typeFilters=table&name=orders").path(0).path("id").asText();

        assertThat(mara.send("PATCH", "/v2/files/" + table, "{\"name\":\"X\"}").status(), equalTo(404));
        assertThat(mara.send("DELETE", "/v2/files/" + table, "").status(), equalTo(404));
        assertThat(mara.get("/v2/files/" + table).status(), equalTo(200));
    }

    @Test
    void home_folder_cannot_be_changed() {
        String home = json(mara.get("/v2/members/" + mara.me())).path("homeFolderId").asText();
        String refusal = "400 invalid_request: A member's own folder stays as it is: " + home;

        assertThat(refusal(mara.send("PATCH", "/v2/files/" + home, "{\"name\":\"Mine\"}")), equalTo(refusal));
        assertThat(refusal(mara.send("PATCH", "/v2/files/" + home, "{\"ownerId\":\"" + priya.me() + "\"}")), equalTo(refusal));
        assertThat(refusal(mara.send("DELETE", "/v2/files/" + home, "")), equalTo(refusal));
    }

    @Test
    void change_of_owner_moves_the_file_out_of_the_home_folder() {
        String notes = mara.inode("Priya's Notes").id();

        JsonNode given = json(priya.send("PATCH", "/v2/files/" + notes, "{\"ownerId\":\"" + mara.me() + "\"}"));

        assertThat(given.path("ownerId").asText(), equalTo(mara.me()));
        assertThat(given.path("permission").asText(), equalTo("edit"));
        assertThat(priya.get("/v2/files/" + notes).status(), equalTo(403));
        assertThat(mara.row("Priya's Notes").path("parentId"), equalTo(json(mara.get("/v2/members/" + mara.me()))
                .path("homeFolderId")));
    }

    @Test
    void admin_changes_the_owner_of_any_file_and_nothing_else() {
        String object = mara.inode("Trying Things Out").id();

        assertThat(mara.send("PATCH", "/v2/files/" + object, "{\"name\":\"X\",\"ownerId\":\"" + priya.me() + "\"}").status(),
                equalTo(403));
        assertThat(mara.send("PATCH", "/v2/files/" + object, "{\"ownerId\":\"" + priya.me() + "\"}").status(), equalTo(200));
        assertThat("it stays in its workspace", priya.row("Trying Things Out").path("path").asText(), equalTo("Sandpit"));
        assertThat(priya.send("PATCH", "/v2/files/" + mara.inode("Orders").id(), "{\"ownerId\":\"" + priya.me() + "\"}").status(),
                equalTo(403));
    }

    @Test
    void folder_is_deleted_and_restored_with_its_content() {
        String finance = mara.inode("Finance").id();
        mara.send("DELETE", "/v2/files/" + mara.inode("Monthly Statement").id(), "");

        assertThat(mara.send("DELETE", "/v2/files/" + finance, "").text(), equalTo("{}"));

        assertThat(mara.names("/v2/files?name=open+items"), empty());
        assertThat(json(mara.get("/v2/files/" + mara.inode("Open Items").id())).path("isArchived").asBoolean(), is(true));
        assertThat(json(restore("Finance")).path("isArchived").asBoolean(), is(false));
        assertThat(mara.row("Open Items").path("path").asText(), equalTo("Company/Finance/Closing"));
        assertThat("deleted earlier", mara.inode("Monthly Statement").flag("isArchived"), is(true));
    }

    @Test
    void deleted_file_gets_another_owner() {
        String path = "/v2/files/" + mara.inode("Open Items").id();
        mara.send("DELETE", path, "");

        JsonNode row = json(mara.send("PATCH", path, "{\"ownerId\":\"" + mara.me() + "\"}"));

        assertThat(row.path("ownerId").asText(), equalTo(mara.me()));
        assertThat(row.path("isArchived").asBoolean(), is(true));
    }

    @Test
    void file_restored_without_its_folder_moves_to_its_owner() {
        mara.send("DELETE", "/v2/files/" + mara.inode("Planning").id(), "");

        assertThat(json(restore("Timber Stock")).path("path").asText(), equalTo("My Documents"));
        Entity owner = mara.organization.state().of(Kinds.MEMBER).find(mara.inode("Timber Stock").text("ownerId")).orElseThrow();
        restore("Planning");
        assertThat("and stays there", mara.inode("Timber Stock").text("parentId"), equalTo(owner.text("homeFolderId")));
    }

    @Test
    void deleting_and_restoring_twice_changes_nothing() {
        String finance = mara.inode("Finance").id();
        mara.send("DELETE", "/v2/files/" + finance, "");
        String before = mara.get("/v2/files/" + finance).text();

        assertThat(mara.send("DELETE", "/v2/files/" + finance, "").text(), equalTo("{}"));

        assertThat(mara.get("/v2/files/" + finance).text(), equalTo(before));
        restore("Finance");
        assertThat(json(restore("Finance")).path("isArchived").asBoolean(), is(false));
    }

    @Test
    void deleted_file_is_neither_a_favorite_nor_recent() {
        mara.send("DELETE", "/v2/files/" + mara.inode("Weekly Numbers").id(), "");

        assertThat(mara.names("/v2/members/" + mara.me() + "/files/favorites"), contains("Budget Draft"));
        assertThat(mara.names("/v2/members/" + mara.me() + "/files/recents"), not(hasItem("Weekly Numbers")));
        restore("Weekly Numbers");
        assertThat(mara.names("/v2/members/" + mara.me() + "/files/favorites"), contains("Weekly Numbers", "Budget Draft"));
    }

    @Test
    void deleted_workspace_cannot_be_restored() {
        String company = mara.inode("Company").id();

        assertThat(mara.send("DELETE", "/v2/files/" + company, "").text(), equalTo("{}"));

        assertThat(mara.get("/v2/files/" + company).status(), equalTo(404));
        assertThat(mara.row("Finance").path("path").asText(), equalTo("My Documents/Company"));
    }

    private ApiResponse move(String name, String parentId) {
        return mara.send("PATCH", "/v2/files/" + mara.inode(name).id(), "{\"parentId\":\"" + parentId + "\"}");
    }

    private ApiResponse restore(String name) {
        return mara.send("PATCH", "/v2/files/" + mara.inode(name).id(), "{\"restore\":true}");
    }
}
