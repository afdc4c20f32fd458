package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests datasets, reports and templates, the lists that catalog tools start with. */
class OtherDocumentsTest {

    private final Caller mara = new Caller();
    private final Caller grace = mara.as("grace.kim@harborandpine.example.com");
    private final Caller ines = mara.as("ines.duarte@harborandpine.example.com");
    private final Caller daniel = mara.as("daniel.osei@harborandpine.example.com");
    private final String dataset = "/v2/datasets/" + mara.inode("Dealers until 2025").id();
    private final String report = "/v2/reports/" + mara.inode("Monthly Statement").id();

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void dataset_has_its_owner_and_its_number_of_users() {
        JsonNode row = json(mara.get(dataset));

        assertThat(mara.names("/v2/datasets"), contains("Dealers until 2025"));
        assertThat(grace.names("/v2/datasets"), empty());
        assertThat(row.path("owner").asText(), equalTo(daniel.me()));
        assertThat(row.path("description").asText(), equalTo(""));
        assertThat(row.path("referenceCount").asInt(), equalTo(1));
        assertThat(row.path("migrationStatus").asText(), equalTo("not-migrated"));
        assertThat(row.path("migrationToDataModel").isNull(), is(true));
        assertThat(grace.get(dataset).status(), equalTo(403));
    }

    @Test
    void dataset_has_grants_and_sources() {
        assertThat(daniel.send("POST", dataset + "/grants", Caller.grants("memberId", ines.me(), "view")).text(), equalTo("{}"));
        assertThat(ines.names("/v2/datasets"), contains("Dealers until 2025"));
        JsonNode grants = daniel.entries(dataset + "/grants");
        assertThat(grants.size(), equalTo(2));
        assertThat(ines.send("DELETE", dataset + "/grants/" + grants.path(1).path("grantId").asText(), "").status(), equalTo(403));
        assertThat(daniel.send("DELETE", dataset + "/grants/" + grants.path(1).path("grantId").asText(), "").text(), equalTo("{}"));
        assertThat(ines.get(dataset).status(), equalTo(403));
        assertThat(json(daniel.get(dataset + "/sources")).path(0).path("type").asText(), equalTo("table"));
    }

    @Test
    void reports_are_listed_read_created_and_copied() {
        assertThat(grace.names("/v2/reports"), contains("Monthly Statement"));
        assertThat(ines.names("/v2/reports"), empty());
        assertThat(ines.get(report).status(), equalTo(403));
        assertThat(json(grace.get(report)).path("path").asText(), equalTo("Company/Finance"));
        assertThat(json(grace.get(report + "/sources")).path(0).path("type").asText(), equalTo("table"));
        String drafts = mara.inode("Drafts").id();
        JsonNode created = json(mara.send("POST", "/v2/reports", "{\"name\":\"Fresh\",\"folderId\":\"" + drafts + "\"}"));
        JsonNode copy = json(mara.send("POST", report + "/copy", "{\"name\":\"Copy\",\"destinationFolderId\":\"" + drafts + "\"}"));
        assertThat(created.path("latestVersion").asInt(), equalTo(1));
        assertThat(json(mara.get("/v2/reports/" + copy.path("reportId").asText() + "/sources")).size(), equalTo(1));
        assertThat(mara.names("/v2/reports"), containsInAnyOrder("Monthly Statement", "Fresh", "Copy"));
        assertThat(ines.send("POST", report + "/copy", "{\"name\":\"x\",\"destinationFolderId\":\"" + drafts + "\"}").status(), equalTo(403));
    }

    @Test
    void templates_are_filtered_by_source_and_by_a_part_of_their_name() {
        String template = "/v2/templates/" + mara.inode("House Style").id();

        assertThat(mara.names("/v2/templates"), contains("House Style"));
        assertThat(mara.names("/v2/templates?source=internal&search=HOUSE"), contains("House Style"));
        assertThat(mara.names("/v2/templates?search=nothing"), empty());
        assertThat(mara.names("/v2/templates?source=external"), empty());
        assertThat(json(mara.get(template)).path("name").asText(), equalTo("House Style"));
        assertThat(ines.get(template).status(), equalTo(403));
        assertThat(mara.get("/v2/templates/" + SampleValues.NOBODYS_UUID).status(), equalTo(404));
    }
}
