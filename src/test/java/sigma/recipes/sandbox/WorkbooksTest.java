package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.grants;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that workbooks are created, copied, transferred, shared, deleted and restored. */
class WorkbooksTest {

    private static final List<String> STARRED = List.of("workbookId", "workbookUrlId", "name", "url", "path", "latestVersion",
            "ownerId", "createdBy", "updatedBy", "createdAt", "updatedAt");

    private final Caller mara = new Caller();
    private final Caller ines = mara.as("ines.duarte@harborandpine.example.com");
    private final String weekly = "/v2/workbooks/" + mara.inode("Weekly Numbers").id();

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void new_workbook_is_empty_and_owned_by_the_caller() {
        JsonNode created = json(mara.send("POST", "/v2/workbooks", create("Fresh", mara.inode("Finance").text("urlId"))));

        assertThat(created.propertyStream().map(Map.Entry::getKey).toList(), equalTo(STARRED));
        assertThat(created.path("path").asText(), equalTo("Company/Finance"));
        assertThat(created.path("latestVersion").asInt(), equalTo(1));
        assertThat(created.path("ownerId").asText(), equalTo(mara.me()));
        assertThat(mara.names("/v2/workbooks"), hasItem("Fresh"));
        assertThat("a name may be used twice", mara.send("POST", "/v2/workbooks", create("Fresh", mara.inode("Finance").id())).status(),
                equalTo(200));
    }

    @Test
    void creating_in_a_folder_requires_organize_and_another_owner_requires_an_admin() {
        assertThat(ines.send("POST", "/v2/workbooks", create("Mine", mara.inode("Finance").id())).status(), equalTo(403));
        String forAnotherOwner = create("For Ines", mara.inode("Finance").id()).replace("}", ",\"ownerId\":\"" + ines.me() + "\"}");
        assertThat(json(mara.send("POST", "/v2/workbooks", forAnotherOwner)).path("ownerId").asText(), equalTo(ines.me()));
        Caller priya = mara.as("priya.raman@harborandpine.example.com");
        assertThat(priya.send("POST", "/v2/workbooks", forAnotherOwner.replace(mara.inode("Finance").id(), mara.inode("Planning").id()))
                .status(), equalTo(403));
        assertThat(refusal(mara.send("POST", "/v2/workbooks", "{\"name\":\"x\"}")),
                equalTo("400 invalid_request: Expecting UUID at 0.folderId but instead got: undefined"));
        assertThat(refusal(mara.send("POST", "/v2/workbooks", create("x", mara.inode("Weekly Numbers").id()))),
                startsWith("400 invalid_request: Only workspaces and folders hold files"));
    }

    @Test
    void only_admins_may_copy_into_the_home_folder_of_another_member() {
        String home = json(mara.get("/v2/members/" + ines.me())).path("homeFolderId").asText();
        Caller priya = mara.as("priya.raman@harborandpine.example.com");

        String copied = json(mara.send("POST", weekly + "/copy", copy("For Ines", home))).path("workbookId").asText();

        assertThat(json(mara.get("/v2/files/" + copied)).path("parentId").asText(), equalTo(home));
        assertThat(priya.send("POST", weekly + "/copy", copy("For Ines", home)).status(), equalTo(403));
        assertThat(mara.send("POST", "/v2/files", "{\"type\":\"folder\",\"name\":\"x\",\"parentId\":\"" + mara.inode("Sandpit").id()
                + "\"}").status(), equalTo(403));
    }

    @Test
    void earlier_version_is_published_again_as_a_new_one() {
        JsonNode restored = json(mara.send("POST", weekly + "/restoreVersion", "{\"version\":1}"));

        assertThat(restored.path("latestVersion").asInt(), equalTo(4));
        assertThat(mara.entries(weekly + "/version-history").findValuesAsText("version"), contains("4", "3", "2", "1"));
        assertThat(refusal(mara.send("POST", weekly + "/restoreVersion", "{\"version\":9}")),
                equalTo("400 invalid_request: The workbook has no version 9"));
        assertThat(mara.as("grace.kim@harborandpine.example.com").send("POST", weekly + "/restoreVersion", "{\"version\":1}").status(),
                equalTo(403));
    }

    @Test
    void copy_has_the_content_and_nothing_else() {
        Caller grace = mara.as("grace.kim@harborandpine.example.com");
        String home = json(mara.get("/v2/members/" + grace.me())).path("homeFolderId").asText();
        JsonNode copy = json(grace.send("POST", weekly + "/copy", copy("Mine now", home)));
        String path = "/v2/workbooks/" + copy.path("workbookId").asText();

        assertThat(copy.propertyStream().map(Map.Entry::getKey).toList(), equalTo(STARRED));
        assertThat(copy.path("latestVersion").asInt(), equalTo(1));
        assertThat(copy.path("ownerId").asText(), equalTo(grace.me()));
        assertThat(copy.path("path").asText(), equalTo("My Documents"));
        assertThat(grace.names(path + "/elements"), equalTo(grace.names(weekly + "/elements")));
        assertThat(json(grace.get(path)).path("tags").size(), equalTo(0));
        assertThat(grace.names(path + "/bookmarks"), empty());
        assertThat(refusal(grace.send("POST", weekly + "/copy", "{\"destinationFolderId\":\"" + home + "\"}")),
                equalTo("400 invalid_request: Expecting string at 0.name but instead got: undefined"));
        assertThat("not without the permission to view", ines.send("POST", weekly + "/copy", copy("x", home)).status(), equalTo(403));
    }

    @Test
    void copy_includes_bookmarks_on_request() {
        Caller priya = mara.as("priya.raman@harborandpine.example.com");
        priya.send("POST", weekly + "/bookmarks", "{\"workbookVersion\":3,\"name\":\"Private\",\"isShared\":false,"
                + "\"exploreKey\":\"5b1d0c1e-7a0f-4c8e-9f57-2f2f6a1f0c11\"}");
        String body = copy("Copied", mara.inode("Drafts").id());

        String accessible = copied(body.replace("}", ",\"copyBookmarks\":\"accessible\"}"));
        String all = copied(body.replace("}", ",\"copyBookmarks\":\"all\"}"));

        assertThat(mara.names(accessible + "/bookmarks"), contains("Last quarter"));
        assertThat(bookmarks(all), contains("Last quarter", "Private"));
        assertThat(bookmarks(accessible), contains("Last quarter"));
    }

    @Test
    void tagged_version_is_copied_by_the_name_or_id_of_the_tag() {
        String tagId = json(mara.get(weekly)).path("tags").path(0).path("versionTagId").asText();
        String body = copy("Copy of the tagged version", mara.inode("Drafts").id());

        assertThat(mara.send("POST", weekly + "/tag/Production/copy", body).status(), equalTo(200));
        assertThat(mara.send("POST", weekly + "/tag/" + tagId + "/copy", body).status(), equalTo(200));
        assertThat(mara.send("POST", weekly + "/tag/Review/copy", body).status(), equalTo(404));
    }

    @Test
    void sharing_a_workbook_requires_edit() {
        String me = ines.me();

        assertThat(mara.send("POST", weekly + "/grants", grants("memberId", me, "view")).text(), equalTo("{}"));
        assertThat(ines.get(weekly).status(), equalTo(200));
        assertThat("granting again replaces", mara.send("POST", weekly + "/grants", grants("memberId", me, "explore")).status(),
                equalTo(200));
        JsonNode direct = mara.entries("/v2/grants?directGrantsOnly=true&inodeId=" + mara.inode("Weekly Numbers").id());
        assertThat(direct.findValuesAsText("permission"), contains("explore"));
        assertThat(ines.send("POST", weekly + "/grants", grants("memberId", me, "edit")).status(), equalTo(403));
        assertThat(ines.send("DELETE", weekly + "/grants/" + direct.path(0).path("grantId").asText(), "").status(), equalTo(403));
        assertThat(mara.send("DELETE", weekly + "/grants/" + direct.path(0).path("grantId").asText(), "").text(), equalTo("{}"));
        assertThat(ines.get(weekly).status(), equalTo(403));
        assertThat(mara.send("POST", weekly + "/grants", grants("memberId", me, "organize")).status(), equalTo(400));
    }

    @Test
    void grant_may_be_limited_to_a_version_tag() {
        String tagId = json(mara.get(weekly)).path("tags").path(0).path("versionTagId").asText();
        String tagged = grants("memberId", ines.me(), "view").replace("\"permission\"", "\"tagId\":\"" + tagId + "\",\"permission\"");

        assertThat(mara.send("POST", weekly + "/grants", tagged).status(), equalTo(200));
        assertThat(mara.send("POST", weekly + "/grants", grants("memberId", ines.me(), "view")).status(), equalTo(200));
        JsonNode direct = mara.entries("/v2/grants?directGrantsOnly=true&inodeId=" + mara.inode("Weekly Numbers").id());
        assertThat("both grants are kept", direct.size(), equalTo(2));
        assertThat(direct.path(0).has("tagId"), is(false));
        assertThat(mara.send("POST", weekly + "/grants", tagged.replace(tagId, SampleValues.NOBODYS_UUID)).status(), equalTo(404));
    }

    @Test
    void workbook_is_deleted_transferred_and_restored_as_a_file() {
        String file = "/v2/files/" + mara.inode("Weekly Numbers").id();

        assertThat(mara.send("DELETE", weekly, "").status(), equalTo(404));
        mara.send("PATCH", file, "{\"ownerId\":\"" + ines.me() + "\"}");
        assertThat(json(ines.get(weekly)).path("ownerId").asText(), equalTo(ines.me()));
        mara.send("DELETE", file, "");
        assertThat(mara.names("/v2/workbooks"), not(hasItem("Weekly Numbers")));
        assertThat(mara.names("/v2/workbooks?isArchived=true"), contains("Weekly Numbers"));
        mara.send("PATCH", file, "{\"restore\":true}");
        assertThat(mara.names("/v2/workbooks"), hasItem("Weekly Numbers"));
    }

    private String copied(String body) {
        return "/v2/workbooks/" + json(mara.send("POST", weekly + "/copy", body)).path("workbookId").asText();
    }

    /** Returns all bookmarks of a workbook, including private ones. */
    private List<String> bookmarks(String path) {
        return mara.organization.state().of(mara.organization.state().stores().kinds().stream()
                .filter(kind -> kind.noun().equals("bookmark")).findFirst().orElseThrow()).all().values().stream()
                .filter(bookmark -> path.endsWith(bookmark.text("workbookId"))).map(bookmark -> bookmark.text("name")).toList();
    }

    private static String create(String name, String folder) {
        return "{\"name\":\"" + name + "\",\"folderId\":\"" + folder + "\"}";
    }

    private static String copy(String name, String folder) {
        return "{\"name\":\"" + name + "\",\"destinationFolderId\":\"" + folder + "\"}";
    }
}
