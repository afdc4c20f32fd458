package sigma.recipes.client.materialization;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.materialization.MaterializationFailed.Why;
import sigma.recipes.problem.ExitCode;

class MaterializationWaitTest {

    private static final String ID = "0b0f9b1c-8888-4888-8888-888888888888";
    private static final MaterializationId RUN = new MaterializationId(ID);
    private static final SigmaDocument WORKBOOK = document(DocumentKind.WORKBOOK);
    private static final SigmaDocument MODEL = document(DocumentKind.DATA_MODEL);
    private static final String OF_WORKBOOK = "GET /v2/workbooks/" + WORKBOOK.id() + "/materializations/" + ID;

    private final ClientFixture fixture = new ClientFixture();
    private final Materializations materializations = fixture.client().materializations();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void run_is_polled_with_growing_pauses() {
        fixture.api.responses(OF_WORKBOOK, run("pending", ""), run("building", ""), run("Building", ""), run("ready", ""));

        assertThat(materializations.await(WORKBOOK, RUN).ready(), is(true));
        assertThat(fixture.clock.waits().stream().map(Duration::toMillis).toList(), contains(1000L, 1500L, 2250L));
    }

    @Test
    void run_that_is_never_ready_ends_the_wait() {
        fixture.api.responses(OF_WORKBOOK, run("building", ""));

        MaterializationFailed late = failure();

        assertThat(late.getMessage(), equalTo("""
                The materialization was not ready in time
                  where:    materialization %s
                  expected: ready within 15 minutes
                  actual:   building, asked 65 times
                  fix:      it continues without the recipe: look at the element's materialization in Sigma; if it never ends, \
                look at the queries of the connection in the data platform""".formatted(ID)));
        assertThat(late.exitCode(), is(ExitCode.FAILED));
    }

    @Test
    void failed_run_is_reported_with_its_reason() {
        fixture.api.responses(OF_WORKBOOK, run("failed", ",\"error\":\"Column ORDERS does not exist\""));

        MaterializationFailed failed = failure();

        assertThat(failed.getMessage(), equalTo("""
                The materialization failed
                  where:    materialization %s
                  expected: ready
                  actual:   failed: Column ORDERS does not exist
                  fix:      open the element in Sigma and repair what it reports there; then run the recipe again""".formatted(ID)));
        assertThat(failed.exitCode(), is(ExitCode.API_REFUSED));
    }

    @Test
    void each_unsuccessful_status_has_its_own_error() {
        assertThat(why("FAILED"), is(Why.FAILED));
        assertThat(why("canceled"), is(Why.CANCELLED));
        assertThat(why("cancelled"), is(Why.CANCELLED));
        assertThat(why("expired"), is(Why.EXPIRED));
        assertThat(why("hibernating"), is(Why.UNKNOWN_STATE));
    }

    @Test
    void run_of_a_data_model_uses_separate_operations() {
        String model = "/v2/dataModels/" + MODEL.id();
        fixture.api.responses("POST " + model + ":materialize", Response.ok("{\"materializationId\":\"" + ID + "\"}"));
        fixture.api.responses("GET " + model + "/materializations/" + ID, run("ready", ""));

        MaterializationId started = materializations.start(MODEL, new SheetId("aB3-_x9Kq1"));

        assertThat(materializations.await(MODEL, started).ready(), is(true));
        assertThat(fixture.api.seen("POST " + model + ":materialize").get(0).body(), equalTo("{\"sheetId\":\"aB3-_x9Kq1\"}"));
    }

    @Test
    void all_pages_of_schedules_are_read() {
        fixture.api.responses("GET /v2/workbooks/" + WORKBOOK.id() + "/materialization-schedules",
                Response.ok(ClientFixture.page("1", schedule("Orders", "{\"cronSpec\":\"0 5 * * *\",\"timezone\":\"UTC\"}"))),
                Response.ok(ClientFixture.page(null, schedule("Customers", "null"))));

        List<MaterializationSchedule> schedules = materializations.schedules(WORKBOOK).toList();

        assertThat(schedules.stream().map(MaterializationSchedule::elementName).toList(), contains("Orders", "Customers"));
        assertThat(schedules.get(0).times().orElseThrow().cron(), equalTo("0 5 * * *"));
        assertThat(schedules.get(1).times().isEmpty(), is(true));
    }

    private static String schedule(String element, String times) {
        return "{\"sheetId\":\"aB3-_x9Kq1\",\"elementId\":\"aB3-_x9Kq1\",\"elementName\":\"" + element + "\",\"schedule\":" + times
                + ",\"configuredAt\":\"2026-01-01T00:00:00.000Z\",\"paused\":false}";
    }

    private Why why(String status) {
        fixture.api.responses(OF_WORKBOOK, run(status, ""));
        return failure().why();
    }

    private MaterializationFailed failure() {
        return assertThrows(MaterializationFailed.class, () -> materializations.await(WORKBOOK, RUN));
    }

    private static Response run(String status, String more) {
        return Response.ok("{\"materializationId\":\"" + ID + "\",\"status\":\"" + status + "\"" + more + "}");
    }

    private static SigmaDocument document(DocumentKind type) {
        return new SigmaDocument(type, "0b0f9b1c-7777-4777-8777-777777777777", "2opi6VLEne4BaPyj00US50", "Weekly Numbers", "Company");
    }
}
