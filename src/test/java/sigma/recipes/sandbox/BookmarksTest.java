package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Kind;

class BookmarksTest {

    private static final String KEY = "5b1d0c1e-7a0f-4c8e-9f57-2f2f6a1f0c11";

    private final Caller mara = new Caller();
    private final Caller grace = mara.as("grace.kim@harborandpine.example.com");
    private final Caller omar = mara.as("omar.haddad@harborandpine.example.com");
    private final String workbook = "/v2/workbooks/" + mara.inode("Weekly Numbers").id();
    private final String bookmarks = workbook + "/bookmarks";
    private final String approved = workbook + "/tags/Production/bookmarks";

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void bookmark_is_created_read_changed_and_deleted() {
        JsonNode created = json(grace.send("POST", bookmarks, bookmark("Mine", false)));
        String one = bookmarks + "/" + created.path("bookmarkId").asText();

        assertThat(created.path("exploreKey").asText(), equalTo(KEY));
        assertThat(json(grace.get(one)), equalTo(created));
        JsonNode changed = json(grace.send("PATCH", one, "{\"name\":\"Ours\",\"isShared\":true,\"exploreKey\":null}"));
        assertThat(changed.path("name").asText(), equalTo("Ours"));
        assertThat("null changes nothing", changed.path("exploreKey").asText(), equalTo(KEY));
        assertThat(grace.names(bookmarks), contains("Last quarter", "Ours"));
        assertThat(json(grace.get(bookmarks + "?limit=1")).path("total").asInt(), equalTo(2));
        assertThat(grace.send("DELETE", one, "").text(), equalTo("{}"));
        assertThat(grace.get(one).status(), equalTo(404));
    }

    @Test
    void shared_bookmarks_are_visible_and_only_creators_and_editors_change_them() {
        String secret = id(grace.send("POST", bookmarks, bookmark("Secret", false)).body());
        String shared = id(grace.send("POST", bookmarks, bookmark("Shared", true)).body());

        assertThat(omar.names(bookmarks), contains("Last quarter", "Shared"));
        assertThat(omar.get(bookmarks + "/" + secret).status(), equalTo(404));
        assertThat(omar.send("PATCH", bookmarks + "/" + shared, "{\"name\":\"Taken\"}").status(), equalTo(403));
        assertThat(omar.send("DELETE", bookmarks + "/" + shared, "").status(), equalTo(403));
        assertThat("may edit the workbook", mara.send("DELETE", bookmarks + "/" + shared, "").status(), equalTo(200));
    }

    @Test
    void bookmarks_require_view_on_the_workbook() {
        Caller ines = mara.as("ines.duarte@harborandpine.example.com");
        String one = bookmarks + "/" + mara.entries(bookmarks).path(0).path("bookmarkId").asText();

        assertThat(ines.get(bookmarks).status(), equalTo(403));
        assertThat(ines.get(one).status(), equalTo(403));
        assertThat(ines.send("POST", bookmarks, bookmark("Mine", true)).status(), equalTo(403));
        assertThat(ines.send("PATCH", one, "{}").status(), equalTo(403));
        assertThat(ines.send("DELETE", one, "").status(), equalTo(403));
    }

    @Test
    void bookmark_belongs_to_its_workbook() {
        String id = mara.entries(bookmarks).path(0).path("bookmarkId").asText();
        String other = "/v2/workbooks/" + mara.inode("Orders by Region").id() + "/bookmarks/" + id;

        assertThat(mara.get(other).status(), equalTo(404));
        assertThat(mara.send("DELETE", other, "").status(), equalTo(404));
        assertThat("a folder is not a workbook", mara.get("/v2/workbooks/" + mara.inode("Finance").id() + "/bookmarks").status(),
                equalTo(404));
        assertThat(mara.get(bookmarks + "/" + id).status(), equalTo(200));
    }

    @Test
    void workbook_has_one_default_bookmark() {
        String id = id(mara.send("POST", bookmarks, bookmark("New", true)).body());

        mara.send("PATCH", bookmarks + "/" + id, "{\"isDefault\":true}");

        assertThat(mara.entries(bookmarks).path(0).path("isDefault").asBoolean(), is(false));
        assertThat(mara.entries(bookmarks).path(1).path("isDefault").asBoolean(), is(true));
    }

    @Test
    void bookmark_accepts_an_exploration_of_any_workbook() {
        String key = "0b6f6c1e-3d0e-4c55-8a3f-6f1b5a0c9d21";

        JsonNode created = json(mara.send("POST", bookmarks, bookmark("New", true).replace(KEY, key)));

        assertThat(created.path("exploreKey").asText(), equalTo(key));
    }

    @Test
    void read_only_fields_are_ignored() {
        JsonNode created = json(mara.send("POST", bookmarks, "{\"bookmarkId\":\"mine\",\"isDefault\":true,"
                + bookmark("New", true).substring(1)));

        assertThat(created.path("bookmarkId").asText().length(), equalTo(36));
        assertThat(created.has("isDefault"), is(false));
    }

    @Test
    void bookmarks_are_deleted_with_their_workbook() {
        mara.arrange(state -> state.of(Kinds.INODE).remove(mara.inode("Weekly Numbers")));

        Kind kind = mara.organization.state().stores().kinds().stream().filter(each -> each.noun().equals("bookmark"))
                .findFirst().orElseThrow();
        assertThat(mara.organization.state().of(kind).all().size(), equalTo(0));
    }

    @Test
    void bookmarks_of_a_tagged_version_are_separate_from_those_of_the_workbook() {
        JsonNode created = json(grace.send("POST", approved + "/", bookmark("Mine", false)));
        String one = approved + "/" + created.path("bookmarkId").asText();

        assertThat(grace.names(approved), contains("Last quarter as approved", "Mine"));
        assertThat(grace.names(bookmarks), contains("Last quarter"));
        assertThat(json(grace.get(one)), equalTo(created));
        assertThat("the name of a tag in any case", grace.get(one.replace("Production", "production")).status(), equalTo(200));
        assertThat(json(grace.send("PATCH", one, "{\"name\":\"Ours\",\"isShared\":true}")).path("name").asText(), equalTo("Ours"));
        assertThat(omar.names(approved), contains("Last quarter as approved", "Ours"));
        assertThat(omar.send("DELETE", one, "").status(), equalTo(403));
        assertThat(grace.get(bookmarks + "/" + created.path("bookmarkId").asText()).status(), equalTo(404));
        assertThat(grace.send("DELETE", one, "").text(), equalTo("{}"));
        assertThat(grace.get(one).status(), equalTo(404));
        assertThat("a tag that the workbook does not have", grace.get(approved.replace("Production", "Nothing")).status(), equalTo(404));
    }

    @Test
    void each_tagged_version_has_its_own_default_bookmark() {
        mara.send("POST", "/v2/workbooks/tag", "{\"workbookId\":\"" + mara.inode("Weekly Numbers").id() + "\",\"tag\":\"Review\"}");
        String review = approved.replace("Production", "Review");
        assertThat(mara.entries(review).size(), equalTo(0));
        String other = review + "/" + id(mara.send("POST", review + "/", bookmark("Reviewed", true)).body());
        String first = approved + "/" + mara.entries(approved).path(0).path("bookmarkId").asText();
        String second = approved + "/" + id(mara.send("POST", approved + "/", bookmark("New", true)).body());
        mara.send("PATCH", other, "{\"isDefault\":true}");
        mara.send("PATCH", first, "{\"isDefault\":true}");

        mara.send("PATCH", second, "{\"isDefault\":true}");

        assertThat(json(mara.get(first)).path("isDefault").asBoolean(), is(false));
        assertThat(json(mara.get(second)).path("isDefault").asBoolean(), is(true));
        assertThat(json(mara.get(other)).path("isDefault").asBoolean(), is(true));
    }

    @Test
    void bookmarks_are_deleted_with_their_tagged_version() {
        String tag = json(mara.get(workbook + "/tags")).path("entries").findValuesAsText("versionTagId").get(0);
        assertThat(mara.send("DELETE", workbook + "/tags/" + tag, "").status(), equalTo(200));
        mara.send("POST", "/v2/workbooks/tag", "{\"workbookId\":\"" + mara.inode("Weekly Numbers").id() + "\",\"tag\":\"Production\"}");

        assertThat(mara.entries(approved).size(), equalTo(0));
    }

    @Test
    void bookmarks_work_over_http() throws IOException {
        try (SandboxServer server = SandboxServer.start(mara.sandbox, 0)) {
            HttpResponse<String> list = ExportsTest.get(server, bookmarks, mara.token());
            assertThat(list.statusCode(), equalTo(200));
            assertThat(list.body().contains("Last quarter"), is(true));
        }
    }

    private static String id(byte[] body) {
        return Json.read(body).orElseThrow().path("bookmarkId").asText();
    }

    private static String bookmark(String name, boolean shared) {
        return "{\"workbookVersion\":1,\"name\":\"" + name + "\",\"isShared\":" + shared + ",\"exploreKey\":\"" + KEY + "\"}";
    }
}
