package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that data models are listed and read like workbooks, with the field names of their operations. */
class DataModelReadsTest {

    private final Caller mara = new Caller();
    private final Caller grace = mara.as("grace.kim@harborandpine.example.com");
    private final String orders = "/v2/dataModels/" + mara.inode("Orders").id();

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void data_models_that_the_caller_may_view_are_listed() {
        assertThat(grace.names("/v2/dataModels"), contains("Stock and Parcels", "Orders"));
        assertThat(mara.names("/v2/dataModels"), contains("Stock and Parcels"));
        assertThat(mara.names("/v2/dataModels?skipPermissionCheck=true"), contains("Stock and Parcels", "Orders"));
        assertThat(grace.get("/v2/dataModels?skipPermissionCheck=true").status(), equalTo(403));
    }

    @Test
    void data_model_is_read_by_both_forms_of_its_id() {
        JsonNode model = json(grace.get(orders));
        String urlId = mara.inode("Orders").text("urlId");

        assertThat(model.path("url").asText(), equalTo("https://app.sigmacomputing.com/sandbox/data-model/" + urlId));
        assertThat(model.path("latestVersion").asInt(), equalTo(2));
        assertThat("field names differ from those of a workbook's tags", model.path("tags").path(0).path("tagName").asText(), equalTo("Production"));
        assertThat(json(grace.get("/v2/dataModels/" + urlId)), equalTo(model));
        assertThat(json(grace.get(orders + "?excludeTags=true")).has("tags"), is(false));
        assertThat(grace.get("/v2/dataModels/" + mara.inode("Weekly Numbers").id()).status(), equalTo(404));
    }

    @Test
    void content_requires_view() {
        for (String list : List.of("/elements", "/columns", "/lineage", "/sources")) {
            assertThat(list, grace.get(orders + list).status(), equalTo(200));
            assertThat(list, mara.get(orders + list).status(), equalTo(403));
        }
        assertThat(grace.names(orders + "/elements"), contains("Order lines", "Customers", "Orders with country"));
        assertThat(grace.names(orders + "/elements?tagName=Production&limit=1"), contains("Order lines"));
        assertThat(grace.get(orders + "/elements?tagName=Review").status(), equalTo(404));
        assertThat(grace.entries(orders + "/columns").path(9).path("type").path("type").asText(), equalTo("text"));
    }

    @Test
    void join_has_two_sources() {
        JsonNode tree = grace.entries(orders + "/lineage");

        assertThat(tree.findValuesAsText("name"), contains("ORDERS", "CUSTOMERS"));
        assertThat(tree.path(4).path("sourceIds").size(), equalTo(2));
    }

    @Test
    void sources_use_page_tokens_and_another_field_for_tables() {
        JsonNode first = json(grace.get(orders + "/sources?pageSize=1"));
        JsonNode last = json(grace.get(orders + "/sources?pageSize=1&pageToken=" + first.path("nextPageToken").asText()));

        assertThat(first.path("entries").path(0).has("tableId"), is(true));
        assertThat(first.path("entries").path(0).has("inodeId"), is(false));
        assertThat(last.path("entries").size(), equalTo(1));
        assertThat("omitted on the last page", last.has("nextPageToken"), is(false));
    }
}
