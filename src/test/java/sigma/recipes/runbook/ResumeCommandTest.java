package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;

/** Tests that failed runs are listed and resumed, and that a refused resume names the reason. */
@Tag(Proof.ONLY)
class ResumeCommandTest {

    private static final String ONBOARD = "run onboard-a-member --yes --first-name Ana --last-name Silva --email ana@example.com "
            + "--account-type Build --workspace Workshops --permission explore --team Operations --connection Snowflake-production "
            + "--connection-permission use";

    private static CommandFixture fixture;

    @TempDir
    private Path project;
    private SandboxOrganization real;

    @BeforeAll
    static void serve() {
        fixture = CommandFixture.serving(Sandbox.create(Contract.load()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void start() throws IOException {
        fixture.begin(project);
        real = fixture.organization();
    }

    @Test
    void failed_run_resumes_after_its_cause_is_fixed() throws IOException {
        failAt("createWorkspaceGrant");
        assertThat(recipes(ONBOARD), exitsWith(4, ResumeCommandTest::text));
        assertThat(text(), allOf(containsString("\nCarried out: createMember (./recipes runs show 20"),
                containsString("\nContinue with ./recipes resume 20")));

        assertThat(recipes("resume --yes"), exitsWith(0, ResumeCommandTest::text));

        assertThat(text(), allOf(
                containsString("  ok   When I invite \"Ana\" \"Silva\" at ana@example.com as \"Build\"  (completed before)\n"),
                containsString("  ok   And I let \"Ana Silva\" explore the workspace \"Workshops\"\n"),
                containsString("\n  EMAIL=ana@example.com\n")));
        assertThat("members", real.activeMembers(), equalTo(14));
    }

    @Test
    void runs_are_listed_shown_and_pruned() throws IOException {
        failAt("createWorkspaceGrant");
        recipes(ONBOARD);
        recipes("run look-up-a-member --member me");

        assertThat(recipes("runs"), equalTo(0));
        assertThat(text(), matchesPattern("(?s)    run +state +progress +organization\\n"
                + "    20\\S+-look-up-a-member +succeeded  \\d+ of \\d+ steps +127.0.0.1:\\d+\\n"
                + "    20\\S+-onboard-a-member +failed +4 of \\d+ steps +127.0.0.1:\\d+\\n"));
        assertThat(recipes("runs show " + run("onboard-a-member").getFileName()), equalTo(0));
        assertThat(text(), allOf(containsString("\n  email = ****@hidden.example\n"),
                matchesPattern("(?s).*\n  ok   When I invite \"Ana\" \"Silva\" at \\*{4}@hidden.example as \"Build\"\n +createMember at 20.*"),
                containsString("\n  FAIL And I let \"Ana Silva\" explore the workspace \"Workshops\"\n       createWorkspaceGrant at 20"),
                containsString(", and it is not known whether it was carried out\n  --   And I add \"Ana Silva\" to the team")));
        assertThat(recipes("runs prune --older-than 1d"), equalTo(0));
        assertThat(text(), equalTo("No run is older than that.\n"));
        assertThat(recipes("runs prune --older-than 0"), equalTo(0));
        assertThat(text(), containsString("\n2 runs were deleted.\n"));
        recipes("runs");
        assertThat(text(), equalTo("No run is saved.\n"));
    }

    @Test
    void page_of_a_run_shows_the_effects_of_each_step() throws IOException {
        failAt("createWorkspaceGrant");
        recipes(ONBOARD);

        String page = Files.readString(run("onboard-a-member").resolve("summary.html"));
        assertThat(page, allOf(containsString("<small>completed; carried out: createMember</small>"), containsString("<small>completed</small>"),
                containsString("<small>not run</small>"), containsString("./recipes resume "),
                containsString("<li class=\"failed\">"), matchesPattern("(?s).*, started at \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC,.*")));
    }

    @Test
    void page_of_a_run_shows_its_outputs_as_text() throws IOException {
        assertThat(fixture.recipes("run", "copy-a-workbook-into-a-folder", "--yes", "--workbook", "Weekly Numbers", "--copy", "<b>Plans</b>",
                "--folder", "Company/Finance/Closing"), equalTo(0));
        recipes("run list-workbooks");

        String page = Files.readString(run("list-workbooks").resolve("summary.html"));
        assertThat(page, allOf(containsString("<h2>Outputs</h2>"), containsString("<th>name</th>"),
                containsString("<td>&lt;b&gt;Plans&lt;/b&gt;</td>"), not(containsString("<b>Plans"))));
    }

    @Test
    void saved_files_of_a_run_contain_no_secret_or_token() throws IOException {
        recipes("run get-an-access-token");
        recipes(ONBOARD);

        try (Stream<Path> files = Files.walk(project.resolve("runs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String saved = Files.readString(file);
                assertThat(file.toString(), saved, not(containsString(real.credentials().clientSecret())));
                real.tokensGivenOut().forEach(token -> assertThat(file.toString(), saved, not(containsString(token))));
            }
        }
        assertThat(real.tokensGivenOut().size() > 1, equalTo(true));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void runs_are_readable_by_their_owner_only() throws IOException {
        recipes("run look-up-a-member --member me");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run("look-up-a-member"))), equalTo("rwx------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal("look-up-a-member"))), equalTo("rw-------"));
    }

    @Test
    void line_truncated_by_a_crash_is_ignored() throws IOException {
        failAt("createWorkspaceGrant");
        recipes(ONBOARD);
        Files.writeString(journal("onboard-a-member"), "{\"type\":\"sent\",\"number\":4242,\"st", StandardOpenOption.APPEND);

        assertThat(recipes("resume --yes"), exitsWith(0, ResumeCommandTest::text));

        assertThat(Files.readString(journal("onboard-a-member")), not(containsString("\"number\":4242")));
    }

    @Test
    void damaged_line_is_reported() throws IOException {
        failAt("createWorkspaceGrant");
        recipes(ONBOARD);
        Path journal = journal("onboard-a-member");
        List<String> lines = Files.readAllLines(journal);
        lines.set(4, "{\"type\":\"pass");
        Files.write(journal, lines);

        assertThat(recipes("resume " + run("onboard-a-member").getFileName()), equalTo(2));

        assertThat(text(), equalTo("""
                The journal is damaged.
                  where:    %s:5
                  expected: a line that ./recipes run has written
                  actual:   a line that is not an entry
                  fix:      restore the file from a backup, or run the recipe again from the start
                """.formatted(journal)));
    }

    @Test
    void run_is_locked_by_one_process() throws IOException {
        failAt("createWorkspaceGrant");
        recipes(ONBOARD);
        Path journal = journal("onboard-a-member");

        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            assertThat(lock.isValid(), equalTo(true));
            assertThat(recipes("resume"), equalTo(2));
        }

        assertThat(text(), startsWithProblem("Another process uses this run.", journal.toString()));
    }

    @Test
    void different_organization_is_refused() throws IOException {
        failAt("createWorkspaceGrant");
        recipes(ONBOARD);
        fixture.environment().clear();

        assertThat(recipes("resume"), equalTo(2));

        assertThat(text(), allOf(startsWithProblem("The run belongs to another organization.", run("onboard-a-member").toString()),
                containsString("\n  actual:   sandbox\n")));
    }

    @Test
    void different_organization_at_the_same_host_is_refused() throws IOException {
        failAt("createWorkspaceGrant");
        recipes(ONBOARD);
        Path journal = journal("onboard-a-member");
        Files.writeString(journal, Files.readString(journal).replaceFirst("(\"type\":\"caller\",\"organizationId\":\")[^\"]+", "$1other"));

        assertThat(recipes("resume --yes"), equalTo(2));

        assertThat(text(), allOf(containsString("The run belongs to another organization.\n"), containsString("\n  expected: other\n")));
    }

    @Test
    void changed_recipe_is_refused_with_the_difference() throws IOException {
        failAt("createWorkspaceGrant");
        recipes(ONBOARD);
        Path feature = project.resolve("features/members/onboard-a-member.feature");
        Files.writeString(feature, Files.readString(feature).replace("    And the team \"<team>\"\n", ""));

        assertThat(recipes("resume"), equalTo(2));

        assertThat(text(), allOf(startsWithProblem("The recipe has changed since the run began.", "features/members/onboard-a-member.feature"),
                containsString("-And the team \"<team>\"\n")));
    }

    @Test
    void changed_input_is_refused_with_the_difference() throws IOException {
        failAt("createWorkspaceGrant");
        fixture.environment().put("SIGMA_EMAIL", "ana@example.com");
        recipes(ONBOARD.replace("--email ana@example.com ", ""));
        fixture.environment().put("SIGMA_EMAIL", "eva@example.com");

        assertThat(recipes("resume"), exitsWith(2, ResumeCommandTest::text));

        assertThat(text(), allOf(containsString("An input has changed since the run began.\n  where:    "),
                containsString("\n  expected: \"ana@example.com\"\n  actual:   \"eva@example.com\"\n")));
    }

    @Test
    void last_names_the_newest_run() {
        assertThat(recipes("runs show last"), equalTo(2));
        assertThat(text(), startsWithProblem("No run is saved.", project.resolve("runs").toString()));
        recipes("run look-up-a-member --member me");
        recipes("run list-members");

        assertThat(recipes("runs show last"), exitsWith(0, ResumeCommandTest::text));

        assertThat(text(), startsWith("List members"));
    }

    @Test
    void successful_run_has_nothing_to_resume() throws IOException {
        assertThat(recipes("resume"), equalTo(2));
        assertThat(text(), startsWithProblem("No run is saved.", project.resolve("runs").toString()));
        recipes("run look-up-a-member --member me");

        assertThat(recipes("resume"), equalTo(2));
        assertThat(text(), startsWithProblem("There is no run to continue: all runs have succeeded.", project.resolve("runs").toString()));
        assertThat(recipes("resume " + run("look-up-a-member").getFileName()), equalTo(2));
        assertThat(text(), startsWithProblem("The run has succeeded: there is nothing to continue.", run("look-up-a-member").toString()));
        assertThat(recipes("resume nothing"), equalTo(2));
        assertThat(text(), startsWithProblem("There is no run \"nothing\".", project.resolve("runs").toString()));
    }

    /** Makes the API fail an operation once, as in an outage. */
    private void failAt(String operationId) {
        real.plan(new Fault.Unavailable(1, 503, false), operationId);
    }

    private static Matcher<String> startsWithProblem(String what, String where) {
        return startsWith(what + "\n  where:    " + where + "\n");
    }

    private static Path run(String recipe) throws IOException {
        return fixture.run(recipe);
    }

    private static Path journal(String recipe) throws IOException {
        return run(recipe).resolve("journal.jsonl");
    }

    private static String text() {
        return fixture.text();
    }

    private static int recipes(String line) {
        return fixture.recipes(Stream.of(line.split(" ")).map(word -> word.replace("Snowflake-production", "Snowflake production"))
                .toArray(String[]::new));
    }
}
