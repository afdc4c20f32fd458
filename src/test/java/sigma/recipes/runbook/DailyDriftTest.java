package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.drift.fixture.ProjectFolder;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.settings.Settings;

/**
 * Tests {@code ./recipes drift} without a file: it downloads the published documents from local servers, never from the real
 * addresses.
 */
@Tag(Proof.ONLY)
class DailyDriftTest {

    private static final String API = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /v2/members:
                get:
                  operationId: listMembers
                  parameters: [%s]
                  responses: {'200': {description: OK, content: {application/json: {schema: {type: object}}}}}
            """;
    private static final String MORE = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths: {/v2/more: {get: {operationId: more, responses: {'204': {description: OK}}}}}
            """;

    @TempDir
    private Path project;
    private HttpServer server;
    private volatile String parameters = "{name: search, in: query, schema: {type: string}}";
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void publish() throws IOException {
        ProjectFolder.in(project);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/api.yaml", () -> API.formatted(parameters));
        serve("/more.yaml", () -> MORE);
        server.start();
        Files.writeString(project.resolve(".env"), "API_DOCUMENT=" + address("/api.yaml?sig=SECRET") + " " + address("/more.yaml") + "\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void each_comparison_reports_new_changes_first() throws IOException {
        assertThat(drift(), equalTo(5));
        assertThat(printed(), startsWith("This is the first comparison. The next one first reports what is new since.\n\n"
                + "t 1 (api.yaml and more.yaml, "));

        assertThat(drift(), equalTo(5));
        assertThat(printed(), startsWith("Nothing is new since the last comparison on " + LocalDate.now() + ".\n\n"
                + "t 1 (api.yaml and more.yaml, "));

        parameters = "{name: novelty, in: query, schema: {type: string}}";
        assertThat(drift(), equalTo(5));
        assertThat(printed(), startsWith("New since the last comparison on " + LocalDate.now() + "\n"));
        String news = printed().substring(0, printed().indexOf("t 1 (api.yaml and more.yaml, "));
        assertThat(news, containsString("takes query novelty"));
        assertThat("already reported", news, not(containsString("DELETE")));
        assertThat(copies(), contains(LocalDate.now() + "/api.yaml", LocalDate.now() + "/more.yaml", "last.json"));
    }

    @Test
    void all_reports_are_written_and_news_only_if_there_is_any() throws IOException {
        Path reports = project.resolve("reports");
        drift("--report", reports.toString());
        assertThat(names(reports), contains("drift.html", "drift.md", "drift.sarif"));

        parameters = "";
        drift("--report", reports.toString());
        assertThat(names(reports), contains("drift.html", "drift.md", "drift.sarif", "new.md"));
        assertThat(Files.readString(reports.resolve("new.md")), containsString("query search"));
        assertThat(Files.readString(reports.resolve("new.md")), not(containsString("against the contract")));

        drift("--report", reports.toString());
        assertThat(names(reports), contains("drift.html", "drift.md", "drift.sarif"));
    }

    @Test
    void failed_download_names_the_setting_without_the_signature_and_saves_nothing() throws IOException {
        server.removeContext("/more.yaml");

        assertThat(drift(), equalTo(2));
        assertThat(printed(), containsString(address("/more.yaml")));
        assertThat(printed(), containsString("set API_DOCUMENT to the addresses of the documents, separated by blanks, or give --spec FILE"));
        assertThat(Files.exists(project.resolve("runs/drift/last.json")), equalTo(false));

        server.removeContext("/api.yaml");
        drift();
        assertThat(printed(), containsString(address("/api.yaml?***")));
        assertThat(printed(), not(containsString("SECRET")));
    }

    @Test
    void addresses_are_configurable() {
        assertThat(Settings.apiDocuments(Path.of("none"), Map.of(), new Properties(), Map.of()), equalTo(List.of(
                "https://help.sigmacomputing.com/openapi/sigma-rest-api.json",
                "https://help.sigmacomputing.com/openapi/code-representation.json")));
        assertThat(Settings.apiDocuments(project, Map.of("SIGMA_API_DOCUMENT", "https://a/1.json,https://b/2.json"), new Properties(),
                Map.of()), equalTo(List.of("https://a/1.json", "https://b/2.json")));
        assertThat(Settings.apiDocuments(project, Map.of(), new Properties(), Map.of("API_DOCUMENT", "https://c")), equalTo(List.of("https://c")));
    }

    private void serve(String path, Supplier<String> text) {
        server.createContext(path, exchange -> {
            byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private int drift(String... options) {
        printed.reset();
        String[] all = Stream.concat(Stream.of("drift"), Stream.of(options)).toArray(String[]::new);
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(all, stream, stream, new Environment(project, Map.of(), new Properties(), Ansi.OFF));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<String> copies() throws IOException {
        Path folder = project.resolve("runs/drift");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
