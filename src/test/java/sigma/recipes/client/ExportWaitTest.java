package sigma.recipes.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.ExportFailed;
import sigma.recipes.client.workbook.ExportFailed.Why;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportSource;
import sigma.recipes.client.workbook.QueryId;
import sigma.recipes.client.workbook.StartedExport;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.problem.ExitCode;

class ExportWaitTest {

    private static final QueryId QUERY = new QueryId("0b0f9b1c-6666-4666-8666-666666666666");
    private static final String ROUTE = "GET /v2/query/" + QUERY + "/download";
    private static final String TABLE = "Week,Orders\n2026-W44,128\n";
    private static final Response READY = file("text/csv", TABLE);
    private static final Response PENDING = new Response(204, "", Map.of());
    private static final Response UNKNOWN = Response.refusal(404, "not_found", "The download has expired");

    private final ClientFixture fixture = new ClientFixture();
    private final Exports exports = fixture.client().exports();
    private Path file;

    @BeforeEach
    void make(@TempDir Path folder) throws IOException {
        file = Files.createFile(folder.resolve(".part"));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void export_request_has_the_element_and_the_format() {
        String workbook = "0b0f9b1c-7777-4777-8777-777777777777";
        fixture.api.responses("POST /v2/workbooks/" + workbook + "/export",
                Response.ok("{\"jobComplete\":false,\"queryId\":\"" + QUERY + "\"}"));

        StartedExport export = exports.start(ExportRequest.of(
                ExportSource.element(new WorkbookId(workbook), new ElementId("aB3-_x9Kq1")), ExportFormat.CSV));

        assertThat(export, equalTo(new StartedExport(QUERY, ExportFormat.CSV, fixture.clock.now())));
        assertThat(fixture.api.seen("POST /v2/workbooks/" + workbook + "/export").get(0).body(),
                equalTo("{\"elementId\":\"aB3-_x9Kq1\",\"format\":{\"type\":\"csv\"}}"));
    }

    @Test
    void file_is_polled_with_growing_pauses() throws IOException {
        fixture.api.responses(ROUTE, PENDING, PENDING, PENDING, PENDING, PENDING, PENDING, PENDING, PENDING, PENDING, READY);

        long size = exports.save(started(), file).size();

        assertThat(size, is((long) TABLE.length()));
        assertThat(Files.readString(file), equalTo(TABLE));
        assertThat(fixture.clock.waits().stream().map(Duration::toMillis).toList(),
                contains(1000L, 1500L, 2250L, 3375L, 5062L, 7593L, 11390L, 15000L, 15000L));
    }

    @Test
    void early_404_is_retried_and_a_later_one_is_not() {
        fixture.api.responses(ROUTE, UNKNOWN, UNKNOWN, READY);
        assertThat(exports.save(started(), file).size(), is((long) TABLE.length()));

        fixture.api.responses(ROUTE, PENDING, UNKNOWN);
        assertThat(failure().getMessage(), equalTo("""
                Sigma no longer has the file of the export
                  where:    downloadQuery, query %s
                  expected: the file
                  actual:   404: The download has expired
                  fix:      run the recipe again: Sigma keeps a file for one hour""".formatted(QUERY)));

        fixture.api.responses(ROUTE, UNKNOWN);
        Instant start = fixture.clock.now();
        assertThat(failure().why(), is(Why.EXPIRED));
        assertThat(Duration.between(start, fixture.clock.now()).toSeconds(), is(32L));

        fixture.api.responses(ROUTE, UNKNOWN, READY);
        assertThat("the export is old", assertThrows(ExportFailed.class,
                () -> exports.save(started().aged(Duration.ofHours(2)), file)).why(), is(Why.EXPIRED));
    }

    @Test
    void file_that_is_never_ready_ends_the_wait() {
        fixture.api.responses(ROUTE, PENDING);

        ExportFailed late = failure();

        assertThat(late.getMessage(), equalTo("""
                The export was not ready in time
                  where:    downloadQuery, query %s
                  expected: the file within 15 minutes
                  actual:   still running, asked 65 times
                  fix:      see whether the element loads in Sigma; run the recipe again later, or export fewer rows"""
                .formatted(QUERY)));
        assertThat(late.exitCode(), is(ExitCode.FAILED));
        assertThat(fixture.clock.waits(), everyItem(lessThanOrEqualTo(Duration.ofSeconds(15))));
    }

    @Test
    void failed_query_is_reported_with_its_reason() {
        fixture.api.responses(ROUTE, PENDING, Response.refusal(500, "internal_error", "Column ORDERS does not exist"));

        ExportFailed failed = failure();

        assertThat(failed.getMessage(), equalTo("""
                The query of the export failed
                  where:    downloadQuery, query %s
                  expected: the file
                  actual:   500: Column ORDERS does not exist
                  fix:      open the element in Sigma and repair what it reports there""".formatted(QUERY)));
        assertThat(failed.exitCode(), is(ExitCode.API_REFUSED));
    }

    @Test
    void response_that_is_not_the_file_is_refused() {
        assertThat(why(Response.html(200, "Chart renderer")), is(Why.PAGE));
        assertThat(why(file("text/csv", "")), is(Why.EMPTY));
        assertThat(why(file("application/json", "[]")), is(Why.OTHER_FORMAT));
        assertThat(why(file("application/zip", "PK")), is(Why.OTHER_FORMAT));

        fixture.api.responses(ROUTE, Response.html(200, "Chart renderer"));
        ExportFailed page = failure();
        assertThat(page.getMessage(), equalTo("""
                Sigma sent a web page instead of the file
                  where:    downloadQuery, query %s
                  expected: text/csv
                  actual:   text/html
                  fix:      run the recipe again; if it happens again, give the query id to Sigma's support"""
                .formatted(QUERY)));
        assertThat("the contract does not know pages", page.exitCode(), is(ExitCode.CONTRACT_BROKEN));
    }

    @Test
    void lenient_client_refuses_a_page_instead_of_the_file() {
        fixture.api.responses(ROUTE, Response.html(200, "Chart renderer"));

        ExportFailed page = assertThrows(ExportFailed.class,
                () -> fixture.client().lenient().exports().save(started(), file));

        assertThat(page.why(), is(Why.PAGE));
    }

    @Test
    void other_refusals_are_thrown_unchanged() {
        fixture.api.responses(ROUTE, Response.refusal(403, "forbidden", "no"));

        assertThat(assertThrows(Refusal.class, () -> exports.save(started(), file)).status(), is(403));
    }

    @Test
    void progress_is_reported() {
        List<String> messages = new ArrayList<>();
        fixture.transport.reportProgressTo(new DownloadProgress() {
            @Override
            public void waiting(Duration time) {
                messages.add("waiting " + time.toMillis());
            }

            @Override
            public void received(long bytes) {
                messages.add("received " + bytes);
            }

            @Override
            public void ended() {
                messages.add("ended");
            }
        });
        fixture.api.responses(ROUTE, PENDING, PENDING, READY);

        exports.save(started(), file);

        assertThat(messages, contains("waiting 0", "waiting 1000", "received " + TABLE.length(), "ended"));
    }

    private StartedExport started() {
        return new StartedExport(QUERY, ExportFormat.CSV, fixture.clock.now());
    }

    private ExportFailed failure() {
        return assertThrows(ExportFailed.class, () -> exports.save(started(), file));
    }

    private Why why(Response response) {
        fixture.api.responses(ROUTE, response);
        return failure().why();
    }

    private static Response file(String type, String body) {
        return new Response(200, body, Map.of("Content-Type", type));
    }
}
