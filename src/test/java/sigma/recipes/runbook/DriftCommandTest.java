package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.fixture.ProjectFolder;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.Recipes;
import sigma.recipes.runbook.page.Terminal;
import sigma.recipes.runbook.project.Environment;

@Tag(Proof.ONLY)
class DriftCommandTest {

    private static final String OLD = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /v2/members:
                get:
                  operationId: listMembers
                  parameters: [{name: search, in: query, schema: {type: string}}]
                  responses: {'200': {description: OK, content: {application/json: {schema: {type: object, required: [entries],
                    properties: {entries: {type: array, items: {type: object, properties: {email: {type: string}}}}}}}}}}
            """;
    private static final String BREAKING = OLD.replace("email: {type: string}", "email: {type: number}")
            .replace("search, in: query", "\"search\\e[31m\", in: query");
    private static final String RISKY = OLD.replace("email: {type: string}", "email: {type: string, maxLength: 9}")
            .replace("{type: string}}]", "{type: string, format: email}}]");

    @TempDir
    private Path project;
    private Path before;
    private Path breaking;
    private Path incompatible;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        ProjectFolder.in(project);
        before = Files.writeString(project.resolve("old.yaml"), OLD);
        breaking = Files.writeString(project.resolve("breaking.yaml"), BREAKING);
        incompatible = Files.writeString(project.resolve("risky.yaml"), RISKY);
    }

    @Test
    void breaking_changes_are_reported_with_the_affected_steps() {
        int code = drift("--from", before.toString(), "--to", breaking.toString());

        assertThat(printed(), equalTo("""
                t 1 (breaking.yaml, 1 operation) against t 1 (old.yaml, 1 operation)

                1 of 2 recipes breaks: list.

                  breaking   listMembers: email: string → number
                    Clients find another type. Check that the recipe handles the new values.
                    list uses this.
                      features/members/list.feature:5  I list all

                Elsewhere in the API: 1 breaking
                  breaking   listMembers: no longer takes query search, perhaps renamed to search\\u001b[31m; takes query search\\u001b[31m

                With --all, each change is shown with its place, rule and fingerprint.
                """));
        assertThat(code, equalTo(5));
    }

    @Test
    void contract_contains_the_whole_accepted_document_and_breaks_no_recipe() throws IOException {
        Path published = project.resolve("published.json");
        Files.copy(Path.of("features/usage.json"), project.resolve("features/usage.json"), StandardCopyOption.REPLACE_EXISTING);
        try (InputStream frozen = new GZIPInputStream(getClass().getResourceAsStream("/frozen/published-2026-08.json.gz"))) {
            Files.copy(frozen, published);
        }

        int code = drift("--spec", published.toString());

        assertThat(printed(), containsString("\n\nNothing differs.\n\n"));
        assertThat("the code representation is published in another document", printed(), containsString(" 6 .../spec, "));
        assertThat(code, equalTo(0));
    }

    @Test
    void lines_are_wrapped_on_a_terminal_and_whole_in_a_pipe() {
        String certain = "Clients find another type. Check that the recipe handles the new values.";

        drift(Terminal.of(60, Ansi.OFF, question -> ""), "--from", before.toString(), "--to", breaking.toString());
        printed().lines().forEach(line -> assertThat(line, line.length(), lessThanOrEqualTo(60)));
        assertThat(printed(), not(containsString(certain)));

        printed.reset();
        drift("--from", before.toString(), "--to", breaking.toString());
        assertThat(printed(), containsString("    " + certain + "\n"));
    }

    @Test
    void colours_are_printed_on_a_terminal_only() {
        drift(Ansi.ON, "--from", before.toString(), "--to", breaking.toString());

        assertThat(printed(), containsString("\u001b[31mbreaking"));
    }

    @Test
    void identical_documents_have_no_changes() {
        int code = drift("--from", before.toString(), "--to", before.toString(), "--fail-on", "any");

        assertThat(printed(), equalTo("t 1 (old.yaml, 1 operation) against t 1 (old.yaml, 1 operation)\n\nNothing differs.\n"));
        assertThat(code, equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"breaking, 0", "check, 5", "any, 5"})
    void fail_on_selects_the_exit_code(String failOn, int code) {
        assertThat(drift("--from", before.toString(), "--to", incompatible.toString(), "--fail-on", failOn), equalTo(code));
    }

    @Test
    void contract_is_compared_with_a_published_document() {
        int code = drift("--spec", before.toString());

        assertThat(printed(), startsWith("t 1 (old.yaml, 1 operation) against the contract ("));
        assertThat(printed(), containsString("Not in the document: "));
        assertThat(code, equalTo(5));
    }

    @Test
    void accepted_document_is_the_base_of_the_next_comparison() throws IOException {
        assertThat(drift("accept", before.toString()), equalTo(2));
        Files.createDirectories(Documents.acceptedFile(project).getParent());
        printed.reset();

        assertThat(drift("accept", before.toString()), equalTo(0));
        assertThat(printed(), equalTo("The document old.yaml is accepted: later documents are compared with it.\n"));

        printed.reset();
        drift("--spec", before.toString());
        assertThat(printed(), containsString("Kept: "));
    }

    @Test
    void documents_accepted_together_are_compared_individually() throws IOException {
        Files.createDirectories(Documents.acceptedFile(project).getParent());
        Path other = Files.writeString(project.resolve("other.yaml"), OLD.replace("title: t", "title: other").replace("/v2/members", "/v2/teams")
                .replace("listMembers", "listTeams"));
        Path empty = Files.writeString(project.resolve("empty.yaml"), "openapi: 3.1.0\ninfo: {title: other, version: '1'}\npaths: {}\n");

        assertThat(drift("accept", before.toString(), other.toString()), equalTo(0));
        assertThat(printed(), equalTo("The documents old.yaml and other.yaml are accepted: later documents are compared with them.\n"));

        printed.reset();
        assertThat(drift("--spec", before.toString()), equalTo(0));
        assertThat(printed(), containsString("Nothing differs."));

        printed.reset();
        assertThat(drift("--spec", empty.toString(), "--spec", before.toString()), equalTo(5));
        assertThat(printed(), containsString("breaking   listTeams: removed"));
    }

    @ParameterizedTest
    @CsvSource({"text, t 1 (breaking.yaml", "markdown, # t 1", "html, <!DOCTYPE html>", "json, {",
            "sarif, {", "junit, <?xml", "github, ::error"})
    void report_is_written_to_a_file_without_colours(String form, String start) throws IOException {
        Path file = project.resolve("report");

        int code = drift(Ansi.ON, "--from", before.toString(), "--to", breaking.toString(), "--output", form, "--file", file.toString());

        assertThat(Files.readString(file), startsWith(start));
        assertThat(Files.readString(file).contains("\u001b"), equalTo(false));
        assertThat(printed(), equalTo(""));
        assertThat(code, equalTo(5));
    }

    @Test
    void unusable_document_is_refused_and_nothing_is_written() throws IOException {
        Path file = Files.writeString(project.resolve("report"), "as it was");

        int code = drift("--spec", "nowhere.yaml", "--file", file.toString());

        assertThat(printed(), equalTo("""
                The API document can't be used.
                  where:    nowhere.yaml
                  expected: a file
                  actual:   no such file
                  fix:      give the path of an OpenAPI document, or its https address
                """));
        assertThat(Files.readString(file), equalTo("as it was"));
        assertThat(code, equalTo(2));
    }

    @Test
    void unwritable_file_is_named_and_nothing_remains() throws IOException {
        Path folder = Files.createDirectories(project.resolve("folder/full").resolve("of")).getParent();

        int code = drift("--from", before.toString(), "--to", before.toString(), "--file", folder.toString());

        assertThat(printed(), startsWith("The file " + folder + " can't be written: "));
        assertThat(code, equalTo(2));
        try (Stream<Path> left = Files.list(folder.getParent())) {
            assertThat(left.filter(each -> !each.equals(folder)).toList(), empty());
        }
    }

    @Test
    void report_does_not_overwrite_a_compared_document() throws IOException {
        Path again = project.resolve("folder/../new.yaml");
        Files.createDirectories(project.resolve("folder"));
        Files.writeString(project.resolve("new.yaml"), BREAKING);

        int code = drift("--from", before.toString(), "--to", project.resolve("new.yaml").toString(), "--file", again.toString());

        assertThat(printed(), equalTo("The report would replace the document " + project.resolve("new.yaml")
                + ".\n  fix:      give --file another name\n"));
        assertThat(Files.readString(again), equalTo(BREAKING));
        assertThat(code, equalTo(2));
        assertThat(drift("--spec", before.toString(), "--file", before.toString()), equalTo(2));
        assertThat(Files.readString(before), equalTo(OLD));
    }

    @Test
    void documents_to_compare_are_required() {
        assertThat(drift(), equalTo(2));
        assertThat(drift("--spec", before.toString(), "--from", before.toString(), "--to", before.toString()), equalTo(2));
        assertThat(drift("--from", before.toString()), equalTo(2));
    }

    @Test
    void invalid_deviations_are_refused() throws IOException {
        Files.writeString(project.resolve("deviations.yaml"), "odd: 1\n");

        assertThat(drift("--from", before.toString(), "--to", before.toString()), equalTo(2));
    }

    @Test
    void policy_page_code_and_command_agree() throws IOException {
        List<String> policy = Files.readAllLines(Path.of("docs/drift-policy.md")).stream()
                .filter(line -> line.startsWith("| `")).toList();
        List<String> code = Arrays.stream(Rule.values()).map(rule -> "| `" + rule.id() + "` | " + rule.direction().word() + " | "
                + rule.verdict().word() + " | " + rule.reach().word() + " | " + rule.reason() + " |").toList();

        drift("--rules");

        assertThat(policy, equalTo(code));
        assertThat(rows(printed()), equalTo(code));
    }

    /** Returns what the command prints of each rule, written as a row of the policy. */
    private static List<String> rows(String printed) {
        return Arrays.stream(printed.strip().split("\n(?=\\S)")).map(rule -> rule.replaceAll("\\s+", " "))
                .map(rule -> rule.replaceAll("(\\S+) (\\S+) (.*) \\(direction (\\S+), reach (\\S+)\\)", "| `$1` | $4 | $2 | $5 | $3 |"))
                .toList();
    }

    @Test
    void github_report_is_appended_to_the_step_summary() throws IOException {
        Path summary = Files.writeString(project.resolve("summary.md"), "# Before\n");

        int code = onGitHub(summary, "--from", before.toString(), "--to", breaking.toString(), "--output", "github");

        assertThat(code, equalTo(5));
        assertThat(printed(), startsWith("::error "));
        assertThat(Files.readString(summary), startsWith("# Before\n# t 1 (breaking.yaml"));
        assertThat(Files.readString(summary), containsString("**breaking** `listMembers`"));
    }

    @Test
    void other_formats_leave_the_step_summary_unchanged_and_a_full_one_is_reported() throws IOException {
        Path summary = Files.writeString(project.resolve("summary.md"), "x".repeat(1 << 20));

        onGitHub(summary, "--from", before.toString(), "--to", breaking.toString(), "--output", "markdown");
        onGitHub(summary, "--from", before.toString(), "--to", breaking.toString(), "--output", "github");

        assertThat(Files.size(summary), equalTo((long) (1 << 20)));
        assertThat(printed(), endsWith("::notice title=API drift::The step summary has no room for the report; give it a step of its own, or --report FOLDER.\n"));
    }

    private int onGitHub(Path summary, String... arguments) {
        String[] all = Stream.concat(Stream.of("drift"), Stream.of(arguments)).toArray(String[]::new);
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(all, stream, stream, new Environment(project, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), new Properties(), Ansi.OFF));
    }

    private int drift(String... arguments) {
        return drift(Ansi.OFF, arguments);
    }

    private int drift(Ansi ansi, String... arguments) {
        return drift(Terminal.none(ansi), arguments);
    }

    private int drift(Terminal terminal, String... arguments) {
        String[] all = Stream.concat(Stream.of("drift"), Stream.of(arguments)).toArray(String[]::new);
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(all, stream, stream, new Environment(project, Map.of(), new Properties(), terminal));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
