package sigma.recipes.steps.workbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.ExportFailed;
import sigma.recipes.client.workbook.ExportFailed.Why;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportSource;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.file.CsvJoin;
import sigma.recipes.file.NewFile;
import sigma.recipes.fixture.Proof;

@Tag(Proof.ONLY)
class BatchedExportTest {

    private static final String WORKBOOK = "0b0f9b1c-7777-4777-8777-777777777777";
    private static final String QUERY = "0b0f9b1c-6666-4666-8666-666666666666";
    private static final String START = "POST /v2/workbooks/" + WORKBOOK + "/export";
    private static final String DOWNLOAD = "GET /v2/query/" + QUERY + "/download";
    private static final ExportRequest REQUEST = ExportRequest.of(
            ExportSource.element(new WorkbookId(WORKBOOK), new ElementId("aB3-_x9Kq1")), ExportFormat.CSV);

    private final ClientFixture fixture = new ClientFixture();
    private final List<String> notes = new ArrayList<>();
    private int fetched;
    @TempDir
    private Path folder;

    private final class Notes implements DownloadProgress {

        @Override
        public void waiting(Duration time) {
            // Waits are not recorded in this test.
        }

        @Override
        public void received(long bytes) {
            // Received bytes are checked in the file.
        }

        @Override
        public void note(String line) {
            notes.add(line);
        }

        @Override
        public void ended() {
            // Progress is not shown in this test.
        }
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void batches_overlap_by_one_row_and_a_batch_without_new_rows_ends_the_export() throws IOException {
        assertThat(exported(false, batch("a", "b", "c"), batch("c", "d", "e"), batch("e")), equalTo("Name\na\nb\nc\nd\ne\n"));

        assertThat(asked(), contains("\"offset\":1,\"rowLimit\":3}", "\"offset\":3,\"rowLimit\":3}", "\"offset\":5,\"rowLimit\":3}"));
    }

    @Test
    void short_batch_does_not_end_the_export_if_more_rows_follow() throws IOException {
        assertThat(exported(false, batch("a", "b"), batch("b", "c", "d"), batch("d")), equalTo("Name\na\nb\nc\nd\n"));
        assertThat("no rows at all", exported(false, batch()), equalTo("Name\n"));
    }

    @Test
    void cells_keep_commas_quotes_and_line_ends() throws IOException {
        assertThat(exported(false, batch("\"a,b\"", "\"say \"\"hi\"\"\nnow\""), batch("\"say \"\"hi\"\"\nnow\"")),
                equalTo("Name\n\"a,b\"\n\"say \"\"hi\"\"\nnow\"\n"));
    }

    @Test
    void changed_overlap_row_restarts_the_export() throws IOException {
        assertThat(exported(false, batch("a", "b", "c"), batch("x", "d"), batch("z", "b", "c"), batch("c", "d"), batch("d")),
                equalTo("Name\nz\nb\nc\nd\n"));

        assertThat(asked(), contains("\"offset\":1,\"rowLimit\":3}", "\"offset\":3,\"rowLimit\":3}", "\"offset\":1,\"rowLimit\":3}",
                "\"offset\":3,\"rowLimit\":3}", "\"offset\":4,\"rowLimit\":3}"));
        assertThat(notes, contains("The rows changed during the export, before row 3: starting again, 2 of 3 exports left."));
        assertThat("the batches of the last export", fetched, is(3));
    }

    @Test
    void restarted_export_may_have_other_columns() throws IOException {
        assertThat(exported(false, batch("a", "b", "c"), csv("Other\nc\nd\n"), csv("Other\na\n"), csv("Other\na\n")),
                equalTo("Other\na\n"));
    }

    @Test
    void export_fails_after_changes_in_three_attempts() {
        Response first = batch("a", "b", "c");
        for (Response other : List.of(batch("x", "d"), batch(), csv("Other\nc\nd\n"))) {
            ExportFailed changed = assertThrows(ExportFailed.class, () -> exported(false, first, other, first, other, first, other));

            assertThat(changed.why(), is(Why.CHANGED));
            assertThat(changed.getMessage(), containsString("expected: row 3 as in the batch before\n"
                    + "  actual:   another row, or none; the rows changed in each of 3 exports"));
        }
    }

    @Test
    void changed_data_is_kept_if_the_user_accepts_it() throws IOException {
        assertThat(exported(true, batch("a", "b", "c"), batch("x", "d"), batch("d")), equalTo("Name\na\nb\nc\nx\nd\n"));
    }

    @Test
    void failed_batch_is_downloaded_again_alone() throws IOException {
        assertThat(exported(false, batch("a", "b", "c"), csv("Name\nc\n\"d"), batch("c", "d"), batch("d")), equalTo("Name\na\nb\nc\nd\n"));

        assertThat(asked(), contains("\"offset\":1,\"rowLimit\":3}", "\"offset\":3,\"rowLimit\":3}", "\"offset\":3,\"rowLimit\":3}",
                "\"offset\":4,\"rowLimit\":3}"));
    }

    @Test
    void repeatedly_failing_batch_ends_the_export_without_a_file() throws IOException {
        Response failed = Response.refusal(500, "internal_error", "The query was cancelled");

        assertThat(assertThrows(ExportFailed.class, () -> exported(false, batch("a", "b", "c"), failed, failed, failed)).why(),
                is(Why.QUERY_FAILED));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.count(), is(0L));
        }
    }

    private String exported(boolean acceptChanged, Response... batches) throws IOException {
        fixture.api.responses(START, Response.ok("{\"jobComplete\":false,\"queryId\":\"" + QUERY + "\"}"));
        fixture.api.responses(DOWNLOAD, batches);
        try (NewFile file = NewFile.replacing(folder.resolve("orders.csv"))) {
            try (CsvJoin joined = CsvJoin.into(file)) {
                BatchedExport export = new BatchedExport(fixture.client().exports(), acceptChanged, new Notes());
                export.save(REQUEST, 3, joined, file);
                fetched = export.batches();
                joined.finish();
            }
            return Files.readString(file.part());
        }
    }

    private List<String> asked() {
        return fixture.api.seen(START).stream().map(seen -> seen.body().substring(seen.body().indexOf("\"offset\""))).toList();
    }

    private static Response batch(String... rows) {
        return csv("Name\n" + String.join("", Arrays.stream(rows).map(row -> row + "\n").toList()));
    }

    private static Response csv(String text) {
        return new Response(200, text, Map.of("Content-Type", "text/csv"));
    }
}
