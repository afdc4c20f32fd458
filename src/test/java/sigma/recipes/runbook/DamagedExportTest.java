package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.http.OutgoingResponse;

/** Tests what a user sees, and what remains on disk, when the file of an export arrives damaged. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag(Proof.ONLY)
class DamagedExportTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String START = "exportWorkbook";
    private static final String DOWNLOAD = "downloadQuery";

    private final Map<String, UnaryOperator<OutgoingResponse>> responses = new HashMap<>();
    private UnaryOperator<ObjectNode> starts = UnaryOperator.identity();
    private CommandFixture commands;
    private Path folder;

    @BeforeAll
    void serve() {
        commands = CommandFixture.serving(Sandbox.create(Contract.load(), this::damaged));
    }

    @BeforeEach
    void begin(@TempDir Path project) throws IOException {
        responses.clear();
        starts = UnaryOperator.identity();
        commands.begin(project);
        commands.timedBy(new SkippedTime());
        folder = Files.createDirectory(project.resolve("exports"));
    }

    @AfterAll
    void close() {
        commands.close();
    }

    @Test
    void undamaged_file_is_saved() throws IOException {
        assertThat(commands.text(), export(), is(0));

        assertThat(Files.readString(folder.resolve("Orders by week.csv")), equalTo("""
                Week,Orders,Revenue,Comment
                2026-W44,128,"$41,300.00",
                2026-W45,143,"$47,950.00","Trade fair, ""Holz und Haus""\"
                2026-W46,117,"$38,210.00",
                """));
    }

    @Test
    void web_page_instead_of_the_file_is_an_error_in_a_separate_process() throws Exception {
        respondWith("text/html; charset=utf-8", "<!doctype html><title>Something went wrong</title>");

        try (CommandProcess run = inProcess("export-an-element-as-csv", "--workbook", "Weekly Numbers", "--element", "Orders by week")) {
            assertThat(run.out() + run.err(), run.ended(), is(3));

            assertThat(run.out(), allOf(containsString("Sigma sent a web page instead of the file\n"),
                    containsString("expected: text/csv\n"), containsString("actual:   text/html\n"),
                    containsString("fix:      run the recipe again; if it happens again, give the query id to Sigma's support")));
            assertThat(run.out() + run.err(), not(containsString("Exception")));
        }
        assertThat(left(), empty());
    }

    @Test
    void file_of_another_type_is_an_error() throws IOException {
        respondWith("application/json", "[]");

        assertThat(export(), is(1));

        assertThat(commands.text(), allOf(containsString("The file of the export has another format\n"),
                containsString("expected: text/csv\n"), containsString("actual:   application/json\n")));
        assertThat(left(), empty());
    }

    @Test
    void empty_body_is_an_error() throws IOException {
        respondWith("text/csv", "");

        assertThat(export(), is(3));

        assertThat(commands.text(), allOf(containsString("The file of the export is empty\n"),
                containsString("expected: a file of the type text/csv\n"), containsString("actual:   no bytes\n"),
                containsString("fix:      run the recipe again; if it is empty again, open the element in Sigma")));
        assertThat(left(), empty());
    }

    @Test
    void header_that_does_not_match_the_element_is_an_error() throws IOException {
        respondWith("text/csv", "Week,Orders,Comment\n2026-W44,128,\n");

        assertThat(export(), is(1));

        assertThat(commands.text(), allOf(containsString("The file does not have the columns of the element Orders by week.\n"),
                containsString("expected: \"Week\", \"Orders\", \"Revenue\", \"Comment\"\n"),
                containsString("actual:   \"Week\", \"Orders\", \"Comment\"\n")));
        assertThat(left(), empty());
    }

    @Test
    void download_whose_connection_closes_early_is_an_error() throws IOException {
        responses.put(DOWNLOAD, response -> new OutgoingResponse(response.head(), Optional.of(DamagedExportTest::closingEarly)));

        assertThat(export(), is(4));

        assertThat(commands.text(), containsString("fix:"));
        assertThat(left(), empty());
    }

    @Test
    void file_that_ends_within_a_row_is_an_error() throws IOException {
        respondWith("text/csv", "Week,Orders,Revenue,Comment\n2026-W44,128,\"$41,300.00\",\n2026-W45,143");

        assertThat(export(), is(1));

        assertThat(commands.text(), allOf(containsString("A row has another number of cells than there are columns\n"),
                containsString("row 2"), containsString("expected: 4 cells\n"), containsString("actual:   2\n")));
        assertThat(left(), empty());
    }

    @Test
    @Tag(Proof.LONG)
    void rows_lost_between_batches_are_detected_in_a_separate_process() throws Exception {
        starts = body -> body.path("offset").asLong(1) > 1 ? body.put("offset", body.path("offset").asLong() + 1) : body;

        try (CommandProcess run = inProcess("export-an-element-in-batches", "--workbook", "Weekly Numbers", "--element",
                "Orders by week", "--batch-size", "2")) {
            assertThat(run.out() + run.err(), run.ended(), is(1));

            assertThat(run.out() + run.err(), allOf(
                    containsString("The rows changed during the export, before row 2: starting again, 2 of 3 exports left."),
                    containsString("The rows changed during the export\n"),
                    containsString("expected: row 2 as in the batch before\n"),
                    containsString("fix:      run the recipe again at a time when the data rests, or give --accept-changed")));
        }
        assertThat(left(), empty());
    }

    @Test
    void rows_repeated_between_batches_are_detected() throws IOException {
        starts = body -> body.path("offset").asLong(1) > 1 ? body.put("offset", body.path("offset").asLong() - 1) : body;

        assertThat(exportInBatches(), is(1));

        assertThat(commands.text(), containsString("The rows changed during the export\n"));
        assertThat(left(), empty());
    }

    @Test
    void batch_without_its_first_row_restarts_the_export() throws IOException {
        List<Long> asked = new ArrayList<>();
        starts = body -> {
            long offset = body.path("offset").asLong();
            asked.add(offset);
            return asked.size() == 2 ? body.put("offset", offset + 1) : body;
        };

        assertThat(commands.text(), exportInBatches(), is(0));

        assertThat(asked, equalTo(List.of(1L, 2L, 1L, 2L, 3L)));
        assertThat(Files.readAllLines(folder.resolve("Orders by week.csv")).size(), is(4));
    }

    private int export() {
        return commands.recipes("run", "export-an-element-as-csv", "--workbook", "Weekly Numbers", "--element", "Orders by week",
                "--to", folder.toString());
    }

    private int exportInBatches() {
        return commands.recipes("run", "export-an-element-in-batches", "--workbook", "Weekly Numbers", "--element", "Orders by week",
                "--batch-size", "2", "--to", folder.toString());
    }

    private CommandProcess inProcess(String... recipe) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(recipe));
        arguments.addAll(List.of("--to", folder.toString()));
        return CommandProcess.start(folder.getParent(), commands.environment(), arguments.toArray(String[]::new));
    }

    private void respondWith(String mediaType, String body) {
        responses.put(DOWNLOAD, response -> OutgoingResponse.of(new ApiResponse(response.head().status(),
                Map.of("content-type", List.of(mediaType)), body.getBytes(StandardCharsets.UTF_8))));
    }

    /** Damages the responses that have a file, and the orders for one. */
    private OutgoingResponse damaged(Interceptor.Request request, Function<ApiRequest, OutgoingResponse> api) {
        String operation = request.operation().id();
        OutgoingResponse response = api.apply(operation.equals(START) ? changeExport(request.sent()) : request.sent());
        return response.stream().isEmpty() ? response : responses.getOrDefault(operation, UnaryOperator.identity()).apply(response);
    }

    private ApiRequest changeExport(ApiRequest sent) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(sent.body());
            return new ApiRequest(sent.method(), sent.uri(), sent.headers(), JSON.writeValueAsBytes(starts.apply(body)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream closingEarly() {
        return new SequenceInputStream(new ByteArrayInputStream("Week,Orders,Revenue,Comment\n".getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the rest is lost");
                    }
                });
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
