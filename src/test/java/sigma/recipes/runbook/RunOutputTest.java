package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.page.Terminal;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.Sandbox;

/** Tests what a run prints by default, with {@code --quiet}, with {@code --verbose} and as one document. */
@Tag(Proof.ONLY)
class RunOutputTest {

    private static final String[] CREATION = {"run", "create-a-workspace", "--yes", "--workspace-name", "Ana's \"plans\""};
    private static final ObjectMapper JSON = new ObjectMapper();

    private static CommandFixture fixture;

    @TempDir
    private Path project;

    @BeforeAll
    static void serve() {
        fixture = CommandFixture.serving(Sandbox.withExamples(Contract.load()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void start() throws IOException {
        fixture.begin(project);
    }

    @Test
    void quiet_run_prints_only_its_outputs() {
        assertThat(fixture.err(), create("--quiet"), equalTo(0));

        assertThat(fixture.out(), matchesPattern("WORKSPACEID=[0-9a-zA-Z-]+\n(WORKSPACE_NAME=[^\n]*\n)?"));
        assertThat(fixture.err(), equalTo(""));
    }

    @Test
    void failed_quiet_run_prints_the_cause_on_standard_error() {
        fixture.organization().plan(new Fault.Unavailable(1, 503, false), "createWorkspace");

        assertThat(create("-q"), equalTo(4));

        assertThat(fixture.out(), equalTo(""));
        assertThat(fixture.err(), allOf(startsWith("  FAIL When I create the workspace"), containsString("503"),
                containsString("\nContinue with ./recipes resume 20"), not(containsString("  ok   "))));
    }

    @Test
    void verbose_run_prints_each_exchange_below_its_step() {
        assertThat(fixture.text(), create("--verbose"), equalTo(0));

        assertThat(fixture.out(), matchesPattern("(?s).*\n  \\.\\.   When I create the workspace [^\n]*\n(         GET [^\n]*\n)*"
                + "         POST /v2/workspaces -> 200, \\d+ ms\n(         GET [^\n]*\n)*  ok   When I create the workspace .*"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the lines are for a POSIX shell")
    void curl_commands_reproduce_the_sent_requests() throws Exception {
        assertThat(fixture.text(), create("--curl"), equalTo(0));

        List<String> lines = fixture.out().lines().filter(line -> line.startsWith("         curl ")).toList();
        assertThat(arguments(lines, "/v2/auth/token"), equalTo(List.of("-sS", "-X", "POST", address("/v2/auth/token"),
                "-H", "Accept: application/json", "-H", "Content-Type: application/x-www-form-urlencoded",
                "--data-urlencode", "grant_type=client_credentials", "--data-urlencode", "client_id=my id",
                "--data-urlencode", "client_secret=my secret")));
        assertThat(arguments(lines.stream().filter(line -> line.contains("-X POST")).toList(), "/v2/workspaces"), equalTo(List.of(
                "-sS", "-X", "POST", address("/v2/workspaces"), "-H", "Accept: application/json", "-H", "Authorization: Bearer my token",
                "-H", "Content-Type: application/json", "--data-raw", "{\"name\":\"Ana's \\\"plans\\\"\",\"noDuplicates\":true}")));
        secrets().forEach(secret -> assertThat(fixture.text(), not(containsString(secret))));
    }

    @Test
    void run_ends_with_its_effects_its_journal_and_the_undo_command() throws IOException {
        assertThat(fixture.text(), create(), equalTo(0));

        String run = fixture.run("create-a-workspace").getFileName().toString();
        assertThat(fixture.out(), containsString("\nCarried out: createWorkspace (./recipes runs show " + run + ")\n"
                + "Journal: runs/" + run + "/journal.jsonl\nUndo with ./recipes undo " + run + "\n"));
    }

    @Test
    void run_without_writes_has_nothing_to_undo() {
        assertThat(fixture.recipes("run", "look-up-a-member", "--member", "me"), exitsWith(0, fixture::text));

        assertThat(fixture.out(), not(containsString("Undo with")));
    }

    @Test
    void standard_output_is_one_document() throws IOException {
        assertThat(fixture.err(), create("--output", "json", "--verbose"), equalTo(0));
        JsonNode done = valid("run-result");
        assertThat(done.path("status").asText(), equalTo("succeeded"));
        assertThat(done.at("/changes/0/operation").asText(), equalTo("createWorkspace"));
        assertThat(done.path("undo").asText(), equalTo("./recipes undo " + done.path("run").asText()));
        assertThat(fixture.err(), containsString("POST /v2/workspaces -> 200"));

        fixture.organization().plan(new Fault.Unavailable(1, 503, false), "createWorkspace");
        assertThat(fixture.recipes("run", "create-a-workspace", "--yes", "--workspace-name", "Other", "--output", "json", "-q"), equalTo(4));
        JsonNode failed = valid("run-result");
        assertThat(failed.path("resume").asText(), startsWith("./recipes resume 20"));
        assertThat(failed.path("problems").toString(), containsString("503"));

        String run = done.path("run").asText();
        assertThat(fixture.err(), fixture.recipes("undo", run, "--show", "--output", "json"), equalTo(0));
        assertThat(valid("undo-result").path("status").asText(), equalTo("shown"));
        assertThat(fixture.err(), fixture.recipes("undo", run, "--yes", "--output", "json"), equalTo(0));
        assertThat(valid("undo-result").path("reverted").size(), equalTo(1));
    }

    @Test
    void plan_is_available_as_a_document() throws IOException {
        assertThat(fixture.err(), create("--plan", "--output", "json"), equalTo(0));
        JsonNode plan = valid("plan-result");
        assertThat(plan.path("status").asText(), equalTo("complete"));
        JsonNode request = plan.path("steps").valueStream().flatMap(step -> step.path("requests").valueStream()).findFirst().orElseThrow();
        assertThat(request.path("method").asText() + " " + request.path("path").asText(), equalTo("POST /v2/workspaces"));
        assertThat(request.path("effects").toString(), containsString("creates it"));
        assertThat(plan.path("checks").path(0).asText(), startsWith("Then "));
        assertThat(plan.has("rows"), equalTo(false));
        assertThat(fixture.err(), containsString("would send  "));

        assertThat(fixture.recipes("run", "change-a-members-account-type", "--plan", "--member", "Chen Why", "--account-type", "Build",
                "--output", "json", "-q"), equalTo(1));
        JsonNode failed = valid("plan-result");
        assertThat(failed.path("status").asText(), equalTo("incomplete"));
        assertThat(failed.path("steps").path(0).path("state").asText(), equalTo("failed"));
        assertThat(failed.path("problems").path(0).asText(), containsString("Chen Wei"));
        assertThat(fixture.err(), allOf(startsWith("  FAIL Given "), not(containsString("Nothing was changed"))));

        assertThat(fixture.err(), fixture.recipes("run", "deactivate-many-members", "--plan", "--output", "json", "--members-file",
                "priya.raman@harborandpine.example.com"), equalTo(0));
        assertThat(valid("plan-result").path("rows").toString(),
                equalTo("{\"create\":0,\"change\":1,\"remove\":0,\"unchanged\":0,\"impossible\":0}"));
        assertThat(fixture.recipes("run", "look-up-a-member", "--member", "me", "--plan", "--output", "json"), equalTo(0));
        assertThat(valid("plan-result").path("steps").size(), equalTo(0));
    }

    @Test
    void document_that_violates_its_schema_is_detected() throws IOException {
        create("--output", "json");

        String changed = fixture.out().replace("\"succeeded\"", "\"done\"");

        assertThat(violations("run-result", JSON.readTree(changed)), not(empty()));
    }

    @Test
    void colours_only_repeat_what_words_say() {
        assertThat(fixture.recipes(Terminal.none(Ansi.ON), "run", "look-up-a-member", "--member", "me"),
                exitsWith(0, fixture::text));

        assertThat(fixture.out(), containsString("  \u001b[32mok  \u001b[39m\u001b[0m Given "));
        assertThat(fixture.out().replaceAll("\u001b\\[[0-9;]*m", ""), containsString("\n  ok   Given "));
    }

    @Test
    void no_color_turns_colours_off() {
        assertThat(Terminal.ofProcess(Map.of("NO_COLOR", "1"), new Properties()).ansi(), equalTo(Ansi.OFF));
        assertThat(Terminal.ofProcess(Map.of("NO_COLOR", ""), new Properties()).ansi(), equalTo(Ansi.AUTO));
    }

    @Test
    void verbose_plan_shows_its_reads() {
        assertThat(fixture.text(), create("--plan", "--verbose"), equalTo(0));

        assertThat(fixture.out(), allOf(containsString("         GET /v2/"), containsString("         would send  ")));
    }

    private static int create(String... more) {
        return fixture.recipes(Stream.of(CREATION, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static String address(String path) {
        return fixture.server().baseUrl().toString().replaceFirst("/v2$", "") + path;
    }

    private static List<String> secrets() {
        return Stream.concat(Stream.of(fixture.organization().credentials().clientSecret()),
                fixture.organization().tokensGivenOut().stream()).toList();
    }

    /** Returns the arguments that a shell passes to curl with the variables set. */
    private static List<String> arguments(List<String> lines, String path) throws IOException {
        String line = lines.stream().filter(each -> each.contains(path + "'")).findFirst().orElseThrow();
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", "curl() { printf '%s\\n' \"$@\"; }\n" + line);
        shell.environment().putAll(Map.of("TOKEN", "my token", "CLIENT_ID", "my id", "SECRET", "my secret"));
        try (InputStream out = shell.start().getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static JsonNode valid(String schema) throws IOException {
        JsonNode document = JSON.readTree(fixture.out());
        assertThat(fixture.out(), violations(schema, document), empty());
        return document;
    }

    private static List<com.networknt.schema.Error> violations(String schema, JsonNode document) throws IOException {
        try (InputStream stream = RunOutputTest.class.getResourceAsStream("/schemas/" + schema + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(JSON.readTree(stream)).validate(document);
        }
    }
}
