package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.rights.Kinds;

class MaterializationsTest {

    private final Caller mara = new Caller();
    private final Caller grace = mara.as("grace.kim@harborandpine.example.com");
    private final String region = "/v2/workbooks/" + mara.inode("Orders by Region").id();
    private final String sheet = ExportsTest.element(mara, mara.inode("Orders by Region"), "Orders").id();

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void schedules_are_listed_completely_or_by_page() {
        JsonNode whole = json(grace.get(region + "/materialization-schedules"));

        assertThat(whole.path("entries").path(0).path("sheetId").asText(), equalTo(sheet));
        assertThat(whole.path("entries").path(0).path("elementId").asText(), equalTo(sheet));
        assertThat(whole.path("entries").path(0).path("elementName").asText(), equalTo("Orders"));
        assertThat(whole.path("entries").path(0).path("paused").asBoolean(), is(true));
        assertThat("only with a limit", whole.has("nextPage"), is(false));
        assertThat(json(grace.get(region + "/materialization-schedules?limit=1")).has("nextPage"), is(true));
        assertThat(json(grace.get(region.replace("/v2/", "/v2.1/") + "/materialization-schedules")).path("total").asInt(), equalTo(1));
        assertThat(grace.entries("/v2/dataModels/" + mara.inode("Orders").id() + "/materializationSchedules").findValuesAsText("elementName"),
                contains("Orders with country"));
    }

    @Test
    void run_becomes_pending_building_and_ready_by_the_clock() {
        String run = start(sheet);

        assertThat(grace.get(run).text(), equalTo("{\"materializationId\":\"" + run.substring(run.lastIndexOf('/') + 1)
                + "\",\"status\":\"pending\"}"));
        mara.organization.advance(Duration.ofSeconds(5));
        assertThat(status(run), equalTo("building"));
        assertThat(json(mara.get(run)).has("startedAt"), is(true));
        assertThat(json(mara.get(run)).has("readyAt"), is(false));
        mara.organization.advance(Duration.ofSeconds(25));
        assertThat(status(run), equalTo("ready"));
        assertThat(json(mara.get(run)).has("readyAt"), is(true));
    }

    @Test
    void polling_shortens_a_run() {
        String run = start(sheet);

        assertThat(List.of(status(run), status(run), status(run), status(run), status(run)),
                contains("pending", "building", "building", "building", "ready"));
    }

    @Test
    void planned_faults_fail_delay_or_block_a_run() {
        mara.organization.plan(Fault.Query.failing(1, "Out of credits"));
        mara.organization.plan(Fault.Query.slow(1, Duration.ofMinutes(5)));
        mara.organization.plan(Fault.Query.endless(1));
        String failing = start(sheet);
        mara.organization.advance(Duration.ofSeconds(30));
        assertThat(json(mara.get(failing)).path("status").asText() + ": " + json(mara.get(failing)).path("error").asText(),
                equalTo("failed: Out of credits"));

        String slow = start(sheet);
        mara.organization.advance(Duration.ofSeconds(329));
        for (int i = 0; i < 5; i++) {
            assertThat(status(slow), equalTo("building"));
        }
        mara.organization.advance(Duration.ofSeconds(1));
        assertThat(status(slow), equalTo("ready"));

        String endless = start(sheet);
        mara.organization.advance(Duration.ofDays(30));
        mara.signIn();
        assertThat(status(endless), equalTo("building"));
    }

    @Test
    void second_run_waits_for_the_first_and_replaces_it() {
        String first = start(sheet);
        String second = start(sheet);
        mara.organization.advance(Duration.ofSeconds(31));

        assertThat(status(first), equalTo("ready"));
        assertThat(status(second), equalTo("pending"));
        mara.organization.advance(Duration.ofSeconds(30));
        assertThat(status(second), equalTo("ready"));
        assertThat(status(first), equalTo("expired"));
        assertThat(json(mara.get(first)).has("expiredAt"), is(true));
    }

    @Test
    void element_without_rows_fails_with_the_reason() {
        mara.arrange(state -> state.of(Kinds.CONNECTION_PATH).all().values().stream()
                .filter(path -> path.fields().path("path").toString().equals("[\"HARBOR\",\"SALES\",\"ORDERS\"]")).toList()
                .forEach(state.of(Kinds.CONNECTION_PATH)::remove));
        String run = start(sheet);
        mara.organization.advance(Duration.ofSeconds(30));

        assertThat(status(run), equalTo("failed"));
        assertThat(json(mara.get(run)).path("error").asText(), startsWith("The table does not exist"));
    }

    @Test
    void run_requires_a_schedule_and_edit() {
        String pivot = ExportsTest.element(mara, mara.inode("Orders by Region"), "Region by month").id();

        assertThat(refusal(mara.send("POST", region + "/materializations", "{\"sheetId\":\"" + pivot + "\"}")),
                equalTo("400 invalid_request: The element has no materialization schedule: " + pivot));
        assertThat(mara.send("POST", region + "/materializations", "{\"sheetId\":\"nowhere00\"}").status(), equalTo(404));
        assertThat(grace.send("POST", region + "/materializations", "{\"sheetId\":\"" + sheet + "\"}").status(), equalTo(403));
        assertThat(mara.get(region + "/materializations/nowhere").status(), equalTo(404));
    }

    @Test
    void element_of_a_data_model_is_materialized_in_the_same_way() {
        String model = "/v2/dataModels/" + mara.inode("Stock and Parcels").id();
        String parcels = mara.entries(model + "/materializationSchedules").path(0).path("sheetId").asText();
        JsonNode created = json(mara.send("POST", model + ":materialize", "{\"sheetId\":\"" + parcels + "\"}"));

        assertThat("the run of the seed continues", status(model + "/materializations/" + created.path("materializationId").asText()), equalTo("pending"));
        mara.organization.advance(Duration.ofMinutes(11));
        assertThat(status(model + "/materializations/" + created.path("materializationId").asText()), equalTo("ready"));
    }

    private String start(String sheetId) {
        return region + "/materializations/" + json(mara.send("POST", region + "/materializations", "{\"sheetId\":\"" + sheetId + "\"}"))
                .path("materializationId").asText();
    }

    private String status(String run) {
        return json(mara.get(run)).path("status").asText();
    }
}
