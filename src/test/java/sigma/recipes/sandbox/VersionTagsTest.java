package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class VersionTagsTest {

    private final Caller mara = new Caller();

    @Test
    void tag_is_created_described_found_and_deleted() {
        String id = json(mara.send("POST", "/v2/tags", "{\"name\":\"Staging\",\"color\":\"plum\"}"))
                .path("versionTagId").asText();

        JsonNode described = json(mara.send("PATCH", "/v2/tags/" + id, "{\"description\":\"Before the public sees it\"}"));

        assertThat(described.path("description").asText(), equalTo("Before the public sees it"));
        assertThat(described.path("color").asText(), equalTo("plum"));
        assertThat(described.path("ownerId").asText(), equalTo(mara.me()));
        assertThat(mara.entries("/v2/tags?search=STAG").path(0), equalTo(described));
        assertThat(mara.names("/v2/tags"), contains("Production", "Review", "Staging"));
        assertThat(mara.send("DELETE", "/v2/tags/" + id, "").text(), equalTo("{}"));
        assertThat(mara.send("DELETE", "/v2/tags/" + id, "").status(), equalTo(404));
    }

    @Test
    void empty_description_is_accepted_where_there_was_none() {
        String tag = "/v2/tags/" + json(mara.send("POST", "/v2/tags", "{\"name\":\"Staging\",\"color\":\"plum\"}")).path("versionTagId").asText();

        mara.send("PATCH", tag, "{\"description\":\"Before the public sees it\"}");

        assertThat(json(mara.send("PATCH", tag, "{\"description\":\"\"}")).path("description").asText(), equalTo(""));
    }

    @Test
    void tag_names_are_unique_and_require_an_admin() {
        Caller grace = mara.as("grace.kim@harborandpine.example.com");

        assertThat(refusal(mara.send("POST", "/v2/tags", "{\"name\":\"production\",\"color\":\"plum\"}")),
                equalTo("409 conflict: Duplicate record: this version tag name is already used"));
        assertThat(grace.names("/v2/tags"), contains("Production", "Review"));
        assertThat(grace.send("POST", "/v2/tags", "{\"name\":\"Mine\",\"color\":\"plum\"}").status(), equalTo(403));
    }

    @Test
    void tags_are_created_changed_and_deleted_by_admins() {
        Caller grace = mara.as("grace.kim@harborandpine.example.com");
        String tag = "/v2/tags/" + mara.entries("/v2/tags").path(0).path("versionTagId").asText();

        assertThat(grace.send("POST", "/v2/tags", "{\"name\":\"Mine\",\"color\":\"plum\"}").status(), equalTo(403));
        assertThat(grace.send("PATCH", tag, "{\"description\":\"Mine\"}").status(), equalTo(403));
        assertThat(grace.send("DELETE", tag, "").status(), equalTo(403));
        assertThat(grace.names("/v2/tags"), contains("Production", "Review"));
    }
}
