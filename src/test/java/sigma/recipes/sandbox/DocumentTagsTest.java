package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.content.TaggedVersions;

/** Tests that version tags are set on, moved between and removed from versions of workbooks and data models. */
class DocumentTagsTest {

    private final Caller mara = new Caller();
    private final Caller ines = mara.as("ines.duarte@harborandpine.example.com");
    private final Caller daniel = mara.as("daniel.osei@harborandpine.example.com");
    private final String id = mara.inode("Weekly Numbers").id();
    private final String weekly = "/v2/workbooks/" + id;

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void tagging_freezes_the_latest_or_the_given_version() {
        JsonNode tagged = json(tag("Review", ""));

        assertThat(tagged.path("taggedWorkbookVersion").asInt(), equalTo(3));
        assertThat(mara.names(weekly + "/tags"), contains("Production", "Review"));
        assertThat(mara.entries(weekly + "/tags").path(1).path("taggedWorkbookId"), equalTo(tagged.path("taggedWorkbookId")));
        assertThat(json(tag("Review", ",\"workbookVersion\":1")).path("taggedWorkbookVersion").asInt(), equalTo(1));
        assertThat(refusal(tag("Review", ",\"workbookVersion\":9")),
                equalTo("400 invalid_request: The document has no version 9"));
    }

    @Test
    void tagging_again_moves_the_tag_and_keeps_the_id_of_the_copy() {
        JsonNode before = mara.entries(weekly + "/tags").path(0);
        JsonNode after = json(tag("production", ""));

        assertThat(after.path("versionTagId"), equalTo(before.path("versionTagId")));
        assertThat(after.path("taggedWorkbookId"), equalTo(before.path("taggedWorkbookId")));
        assertThat(after.path("taggedWorkbookVersion").asInt(), equalTo(3));
        assertThat(mara.names(weekly + "/tags"), contains("Production"));
    }

    @Test
    void unknown_tag_or_workbook_is_not_found_and_tagging_requires_edit() {
        assertThat(refusal(tag("Nowhere", "")), equalTo("404 not_found: Version tag is not found: Nowhere"));
        assertThat(ines.send("POST", "/v2/workbooks/tag", body("Review", "")).status(), equalTo(403));
        assertThat(mara.send("POST", "/v2/workbooks/tag", body("Review", "").replace(id, mara.inode("Orders").id())).status(),
                equalTo(404));
        assertThat(ines.get(weekly + "/tags").status(), equalTo(403));
    }

    @Test
    void tagged_version_may_use_another_connection_and_path() {
        String from = connection("Snowflake production");
        String to = connection("Sigma Sample Database");
        daniel.send("POST", "/v2/workbooks/tag", "{\"workbookId\":\"" + mara.inode("Orders by Region").id() + "\",\"tag\":\"Review\","
                + "\"sourceMappingConfig\":[{\"fromConnectionId\":\"" + from + "\",\"toConnectionId\":\"" + to + "\",\"paths\":"
                + "[{\"fromPath\":[\"HARBOR\",\"SALES\",\"ORDERS\"],\"toPath\":[\"EXAMPLES\",\"RETAIL\",\"PLUGS\"]}]}]}");
        String region = "/v2/workbooks/" + mara.inode("Orders by Region").id();

        assertThat(daniel.entries(region + "/elements?tagName=Review").path(0).has("error"), equalTo(false));
        assertThat(mara.organization.state().of(TaggedVersions.TAGGED).all().values().stream()
                .map(tagged -> tagged.fields().toString()).toList(), hasItem(containsString("PLUGS")));
        assertThat(refusal(daniel.send("POST", "/v2/workbooks/tag", body("Review", ",\"sourceMappingConfig\":[{\"fromConnectionId\":\""
                + from + "\",\"toConnectionId\":\"" + SampleValues.NOBODYS_UUID + "\",\"paths\":[]}]").replace(id, mara.inode("Trying Things Out").id()))),
                startsWith("404 not_found: Connection is not found: "));
    }

    @Test
    void archived_connection_cannot_replace_another_one() {
        String from = connection("Snowflake production");
        String to = connection("Sigma Sample Database");
        String mapping = ",\"sourceMappingConfig\":[{\"fromConnectionId\":\"" + from + "\",\"toConnectionId\":\"" + to
                + "\",\"paths\":[]}]";
        mara.send("DELETE", "/v2/connections/" + from, "");
        assertThat("and can be replaced", tag("Review", mapping).status(), equalTo(200));
        mara.send("DELETE", "/v2/connections/" + to, "");

        assertThat(refusal(tag("Review", mapping)), equalTo("400 invalid_request: This connection is archived: " + to));
    }

    @Test
    void tagged_version_may_use_a_tagged_version_of_a_data_model() {
        String model = mara.inode("Orders").id();
        String production = mara.entries(weekly + "/tags").path(0).path("versionTagId").asText();
        String mapping = ",\"dataModelSourceTaggedVersions\":[{\"dataModelId\":\"" + model + "\",\"fromVersionTagId\":null,"
                + "\"toVersionTagId\":\"" + production + "\"}]";

        assertThat(tag("Review", mapping).status(), equalTo(200));
        assertThat(mara.get(weekly + "/elements?tagName=Review").status(), equalTo(200));
        assertThat(tag("Review", mapping.replace(production, SampleValues.NOBODYS_UUID)).status(), equalTo(404));
        assertThat(tag("Review", mapping.replace(model, SampleValues.NOBODYS_UUID)).status(), equalTo(404));
        assertThat("a workbook is no data model", refusal(tag("Review", mapping.replace(model, id))),
                equalTo("404 not_found: Data-model is not found: " + id));
    }

    @Test
    void tagged_version_remains_readable_without_the_tag_of_its_data_model() {
        String model = mara.inode("Orders").id();
        String production = mara.entries(weekly + "/tags").path(0).path("versionTagId").asText();
        tag("Review", ",\"dataModelSourceTaggedVersions\":[{\"dataModelId\":\"" + model + "\",\"fromVersionTagId\":null,"
                + "\"toVersionTagId\":\"" + production + "\"}]");

        assertThat(mara.send("DELETE", "/v2/tags/" + production, "").status(), equalTo(200));
        assertThat(mara.get(weekly + "/elements?tagName=Review").text(), containsString("The data model has no such element"));
        assertThat(mara.get(weekly + "/lineage?tagName=Review").status(), equalTo(200));
    }

    @Test
    void tag_is_removed_by_its_id() {
        String tagId = mara.entries(weekly + "/tags").path(0).path("versionTagId").asText();

        assertThat(ines.send("DELETE", weekly + "/tags/" + tagId, "").status(), equalTo(403));
        assertThat(mara.send("DELETE", weekly + "/tags/" + tagId, "").text(), equalTo("{}"));
        assertThat(mara.names(weekly + "/tags"), empty());
        assertThat(mara.send("DELETE", weekly + "/tags/" + tagId, "").status(), equalTo(404));
        assertThat(mara.get(weekly + "/pages?tag=Production").status(), equalTo(404));
    }

    @Test
    void workbooks_with_a_tag_are_listed_if_the_caller_may_view_them() {
        String tagId = mara.entries(weekly + "/tags").path(0).path("versionTagId").asText();

        assertThat(mara.names("/v2/tags/" + tagId + "/workbooks"), contains("Weekly Numbers", "Orders by Region"));
        assertThat(ines.names("/v2/tags/" + tagId + "/workbooks"), empty());
        assertThat(mara.get("/v2/tags/" + SampleValues.NOBODYS_UUID + "/workbooks").status(), equalTo(404));
    }

    @Test
    void deleted_tag_is_removed_from_all_documents() {
        String tagId = mara.entries(weekly + "/tags").path(0).path("versionTagId").asText();

        mara.send("DELETE", "/v2/tags/" + tagId, "");

        assertThat(mara.names(weekly + "/tags"), not(hasItem("Production")));
    }

    @Test
    void data_model_is_tagged_in_the_same_way() {
        String model = mara.inode("Orders").id();
        JsonNode tagged = json(daniel.send("POST", "/v2/dataModels/tag", "{\"dataModelId\":\"" + mara.inode("Orders").text("urlId")
                + "\",\"tag\":\"Review\",\"dataModelVersion\":1}"));

        assertThat(tagged.path("taggedDataModelVersion").asInt(), equalTo(1));
        assertThat(daniel.entries("/v2/dataModels/" + model + "/tags").findValuesAsText("tagName"), contains("Production", "Review"));
        assertThat(ines.send("POST", "/v2/dataModels/tag", "{\"dataModelId\":\"" + model + "\",\"tag\":\"Review\"}").status(), equalTo(403));
    }

    private ApiResponse tag(String name, String more) {
        return mara.send("POST", "/v2/workbooks/tag", body(name, more));
    }

    private String body(String name, String more) {
        return "{\"workbookId\":\"" + id + "\",\"tag\":\"" + name + "\"" + more + "}";
    }

    private String connection(String name) {
        return mara.entries("/v2/connections?search=" + name.replace(' ', '+')).path(0).path("connectionId").asText();
    }
}
