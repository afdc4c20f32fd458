package sigma.recipes.runbook.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SandboxOptions;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.sandbox.BrokenMember;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.settings.Settings;

/** Tests what fails a verifying run, however it was started. */
@Tag(Proof.ONLY)
class RunVerdictTest {

    private static final String TITLE = "One page at a time";
    private static final String FEATURE = """
            Feature: List all members

              Sigma returns a list in pages.
              The runbook reads all of them.

              @runbook
              Scenario Outline: List the members
                When I list all members, <page size> at a time
                Then no member is listed twice

                Examples:
                  | page size |
                  | 50        |

              Rule: Pages can be small

                Scenario: One page at a time
                  When I list all members, 5 at a time
                  Then no member is listed twice
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void prepareProject() throws IOException {
        Files.createDirectories(project.resolve("features/members"));
        Files.copy(Path.of("features/inputs.yaml"), project.resolve("features/inputs.yaml"));
        Files.writeString(project.resolve("features/contents.yaml"), "chapters: [{title: Members, recipes: [list-members]}]");
        write("features/members/list-members.feature", FEATURE);
        played(all());
        Files.copy(project.resolve("target/usage.json"), project.resolve("features/usage.json"));
    }

    @Test
    void run_that_matches_the_recorded_usage_passes() {
        RunVerdict verdict = played(all());

        assertThat(verdict.problems(), empty());
        assertThat(verdict.exitCode(), equalTo(ExitCode.DONE));
        assertThat(verdict.counts(), equalTo("2 passed, 0 failed, 0 skipped"));
    }

    @Test
    void current_usage_that_cannot_be_written_matters_only_if_it_differs() throws IOException {
        Files.delete(project.resolve("target/usage.json"));
        Files.createDirectory(project.resolve("target/usage.json"));

        assertThat(played(all()).problems(), empty());
        write("features/usage.json", read("features/usage.json").replace("\"listMembers\"", "\"listTeams\""));
        assertThrows(UncheckedIOException.class, () -> played(all()));
    }

    @Test
    void stale_usage_fails_a_run_and_names_the_scenarios() throws IOException {
        write("features/usage.json", read("features/usage.json").replace("\"listMembers\"", "\"listTeams\"")
                .replace("\"recipes\" : {", "\"recipes\" : {\n    \"a-recipe-of-the-past\" : { },"));

        RunVerdict verdict = played(all());

        assertThat(verdict.exitCode(), equalTo(ExitCode.FAILED));
        assertThat(texts(verdict), contains("""
                features/usage.json is out of date: recipes use the API in another way than it records.
                  actual:   a-recipe-of-the-past: recorded, but no longer run
                            list-members: "List the members", "One page at a time"
                  fix:      if the change is intended: cp target/usage.json features/usage.json"""));
        assertThat(read("target/usage.json"), not(containsString("a-recipe-of-the-past")));
    }

    @Test
    void run_fails_without_recorded_usage() throws IOException {
        Files.delete(project.resolve("features/usage.json"));

        assertThat(texts(played(all())).get(0), containsString("actual:   list-members: not recorded yet"));
    }

    @Test
    void run_of_some_recipes_compares_only_their_usage() throws IOException {
        write("features/contents.yaml", "chapters: [{title: Members, recipes: [list-members, another-list]}]");
        write("features/members/another-list.feature", FEATURE.replace("List all members", "List them again"));
        write("features/usage.json", read("features/usage.json").replace("\"recipes\" : {",
                "\"recipes\" : {\n    \"another-list\" : { \"recorded\" : true },"));

        assertThat(played(all().recipes(List.of("list-members"))).problems(), empty());
        assertThat(read("target/usage.json"), containsString("\"recorded\" : true"));
        assertThat(texts(played(all().recipes(List.of("another-list")))).get(0), containsString("actual:   another-list: \""));
    }

    @Test
    void partial_or_failed_run_does_not_compare_incomplete_usage() throws IOException {
        Files.delete(project.resolve("features/usage.json"));

        assertThat(played(all().tagged(Optional.of("@runbook"))).problems(), empty());
        assertThat(played(all().titled(List.of(TITLE))).problems(), empty());

        write("features/members/list-members.feature", FEATURE.replace("no member is listed", "no member gets listed"));
        RunVerdict failed = played(all());
        assertThat(failed.exitCode(), equalTo(ExitCode.FAILED));
        assertThat(failed.problems(), empty());
    }

    @Test
    void run_without_any_scenario_fails() {
        RunVerdict verdict = played(all().tagged(Optional.of("@unused")));

        assertThat(texts(verdict), contains("Nothing ran, so nothing was verified."));
        assertThat(verdict.exitCode(), equalTo(ExitCode.FAILED));
    }

    @Test
    void defect_of_the_sandbox_fails_a_run_without_failed_scenarios() {
        try (Organization organization = sandbox(BrokenMember::in);
                VerifyingRun run = VerifyingRun.start(organization, all().titled(List.of("No scenario")))) {
            SigmaClient client = organization.newScenario(ExchangeListener.none()).client();
            assertThrows(Refusal.class, () -> client.members().all().toList());

            RunVerdict verdict = run.verdict(SkipLimit.none());

            assertThat(texts(verdict), hasItem(startsWith("The sandbox broke the contract in its own responses.\n"
                    + "  actual:   A defect of the sandbox itself, in its response to listMembers: ")));
            assertThat(verdict.exitCode(), equalTo(ExitCode.FAILED));
        }
    }

    private RunVerdict played(VerifyScope scope) {
        try (Organization organization = sandbox(each -> { }); VerifyingRun run = VerifyingRun.start(organization, scope)) {
            run.play();
            return run.verdict(SkipLimit.none());
        }
    }

    private Organization sandbox(Consumer<SandboxOrganization> prepared) {
        Settings settings = Settings.load(project, Map.of(), new Properties());
        return Organization.sandbox(settings, Purpose.VERIFY, SandboxOptions.usual().preparing(prepared).timedBy(new SkippedTime()));
    }

    private VerifyScope all() {
        return VerifyScope.everything(project.resolve("features"));
    }

    private static List<String> texts(RunVerdict verdict) {
        return verdict.problems().stream().map(Problem::text).toList();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(project.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }
}
