package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.page.Terminal;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/** Tests where {@code run} writes the file of a recipe, against a sandbox that counts as a real organization. */
@Tag(Proof.ONLY)
class RunFilesTest {

    private static final String EXPORT = "run export-an-element-as-csv --workbook Weekly+Numbers --element Orders+by+week";
    private static final String CSV = """
            Week,Orders,Revenue,Comment
            2026-W44,128,"$41,300.00",
            2026-W45,143,"$47,950.00","Trade fair, ""Holz und Haus""\"
            2026-W46,117,"$38,210.00",
            """;

    @TempDir
    private Path project;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final MutatedApi api = new MutatedApi();
    private SandboxOrganization real;
    private SandboxServer server;

    @BeforeEach
    void start() throws IOException {
        CopiedFeatures.into(project);
        Sandbox sandbox = Sandbox.create(Contract.load(), api);
        real = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
        environment.put("CLIENT_ID", real.credentials().clientId());
        environment.put("SECRET", real.credentials().clientSecret());
        environment.put("baseURL", server.baseUrl().toString());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void file_is_in_the_folder_of_the_run_and_named_after_the_element() throws IOException {
        assertThat(recipes(EXPORT + " --output json"), exitsWith(0, this::text));

        JsonNode outputs = new JsonMapper().readTree(out.toByteArray()).path("outputs");
        Path file = Path.of(outputs.path("FILE").asText());
        assertThat(project.resolve("runs").relativize(file).toString().replaceFirst("^[0-9T-]+", ""),
                equalTo("export-an-element-as-csv/Orders by week.csv"));
        assertThat(Files.readString(file), equalTo(CSV));
        assertThat(outputs.path("ROWS").asText(), equalTo("3"));
        assertThat(outputs.path("BYTES").asText(), equalTo(String.valueOf(CSV.length())));
        assertThat(outputs.path("SHA256").asText(), equalTo("2d4a07c832e500b433de9dce0014248f62760a08027785c7015a15c9d98ee3cf"));
        assertThat(names(file.getParent()), contains("Orders by week.csv", "journal.jsonl", "outputs.json", "summary.html", "summary.json"));
    }

    @Test
    void existing_file_is_kept_unless_overwrite_is_given() throws IOException {
        Path file = Files.writeString(Files.createDirectory(project.resolve("out")).resolve("orders.csv"), "as it was");

        assertThat(recipes(EXPORT + " --to " + file), equalTo(2));

        assertThat(text(), containsString("The file already exists, and is not replaced\n        where:    " + file + "\n"));
        assertThat(Files.readString(file), equalTo("as it was"));
        assertThat(recipes(EXPORT + " --to " + file + " --overwrite"), equalTo(0));
        assertThat(Files.readString(file), equalTo(CSV));
        assertThat(names(file.getParent()), contains("orders.csv"));
    }

    @Test
    void file_that_fails_a_check_never_gets_its_final_name() throws IOException {
        api.add(real, new ApiMutation.FileText("downloadQuery", Pattern.compile("^Week"), "Day"));
        Path folder = Files.createDirectory(project.resolve("out"));

        assertThat(recipes(EXPORT + " --to " + folder), equalTo(1));

        assertThat(text(), containsString("FAIL Then the file has the columns of the element \"Orders by week\""));
        assertThat(names(folder), empty());
    }

    @Test
    void recipe_without_a_file_refuses_file_options() {
        assertThat(recipes("run list-members --to members.csv"), equalTo(2));

        assertThat(errors(), matchesPattern("""
                list-members does not take --to.
                  expected: a recipe that writes a file, such as [a-z, -]+
                  fix:      leave --to out; --output csv writes the outputs of a recipe to standard output
                """));
        assertThat(recipes("run list-members --overwrite"), equalTo(2));
        assertThat(errors(), startsWith("list-members does not take --overwrite.\n"));
    }

    @Test
    void element_named_like_a_file_of_the_run_gets_another_file_name() throws IOException {
        AtomicReference<String> called = new AtomicReference<>();
        api.add(real, ApiMutation.changed("listWorkbookElements", "entries[].name", old ->
                old.asText().equals("Orders by week") ? new TextNode(called.get()) : old));
        for (String name : List.of("summary", "Outputs", "journal", "page")) {
            called.set(name);
            int exit = recipes("run export-an-element-as-json --workbook Weekly+Numbers --element " + name + " --output json");
            assertThat(errors(), exit, equalTo(0));

            Path file = Path.of(new JsonMapper().readTree(out.toByteArray()).path("outputs").path("FILE").asText());
            assertThat(name, Files.readString(file), containsString("2026-W44"));
            assertThat(new JsonMapper().readTree(file.resolveSibling("summary.json").toFile()).path("state").asText(), equalTo("succeeded"));
            assertThat(new JsonMapper().readTree(file.resolveSibling("outputs.json").toFile()).path("status").asText(), equalTo("succeeded"));
            assertThat(Files.readString(file.resolveSibling("journal.jsonl")), containsString("\"type\":\"ended\",\"state\":\"succeeded\""));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int recipes(String line) {
        out.reset();
        err.reset();
        String[] words = Stream.of(line.split(" ")).map(word -> word.replace('+', ' ')).toArray(String[]::new);
        return Recipes.run(words, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Environment(project, environment, new Properties(), Terminal.none(Ansi.OFF)));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
