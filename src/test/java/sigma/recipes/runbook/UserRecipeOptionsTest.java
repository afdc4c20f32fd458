package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/** Tests user recipes in a folder outside of the project. */
@Tag(Proof.ONLY)
class UserRecipeOptionsTest {

    private static final String RECIPE = "open-a-workspace";

    @TempDir
    private static Path folder;

    private static UserRecipeProject ours;

    @BeforeAll
    static void copy() throws IOException {
        ours = UserRecipeProject.in(folder);
    }

    @BeforeEach
    void start() throws IOException {
        ours.clear();
        ours.with("open-a-workspace.feature", UserRecipeProject.RENAMED);
    }

    @Test
    void user_recipes_are_listed_shown_checked_and_completed() {
        assertThat(ours.run("list").printed(), allOf(containsString("\n  onboard-a-member"), containsString(
                "\nYour own recipes, in OWN\n  open-a-workspace\n    A workspace for a team.\n    --team --workspace-name\n")));
        assertThat(ours.run("show", RECIPE).printed(), allOf(startsWith("Open a workspace\nOWN/open-a-workspace.feature, chapter Your own"),
                containsString("./recipes run open-a-workspace --features 'OWN'\n")));
        assertThat(ours.run("check", RECIPE).printed(), equalTo("The recipe open-a-workspace is complete.\n"));
        assertThat(ours.run("completion").printed(), containsString("open-a-workspace"));
        assertThat(ours.plain("list").printed(), not(containsString(RECIPE)));
    }

    @Test
    void chapters_with_the_same_title_are_merged() throws IOException {
        ours.with("contents.yaml", "chapters:\n  - title: Workspaces\n    recipes: [open-a-workspace]\n");

        String listed = ours.run("list", "--output", "csv").printed();

        assertThat(listed, containsString("open-a-workspace,Open a workspace,Workspaces,"));
        assertThat(ours.run("list").printed().split("\nWorkspaces\n").length, equalTo(2));
    }

    @Test
    void path_in_the_settings_is_relative_to_them_and_its_inputs_are_read_there() throws IOException {
        ours.with("inputs.yaml", "inputs:\n  department:\n    kind: team\n    names: [DEPARTMENT]\n    help: A department\n")
                .with("open-a-workspace.feature", UserRecipeProject.RENAMED.replace("<team>", "<department>").replace("| team   ", "| department"));
        Files.writeString(ours.project().resolve(".env"), "RECIPES_PATH=../our recipes\nDEPARTMENT=Operations\n");

        assertThat(ours.plain("show", RECIPE).printed(), allOf(containsString("OWN/open-a-workspace.feature"),
                containsString("--department  Operations"), containsString(".env line 2")));
        assertThat(ours.in(Map.of("SIGMA_DEPARTMENT", "Field Sales"), "show", RECIPE).printed(), containsString("--department  Field Sales"));
    }

    @Test
    void user_recipe_runs_by_name_and_by_path_and_is_undone() {
        UserRecipeProject.Ended run = ours.run("run", RECIPE, "--workspace-name", "Budget 2030");
        assertThat(run.printed(), run.exit(), equalTo(0));
        assertThat(run.printed(), containsString("  ok   Then I may edit the workspace \"Budget 2030\""));

        assertThat(ours.plain("undo", ours.newestRun()).exit(), equalTo(0));
        assertThat(ours.run("run", ours.own().resolve("open-a-workspace.feature").toString(), "--plan", "--workspace-name", "Budget 2031")
                .printed(), containsString("would send  "));
    }

    @Test
    void house_rules_do_not_apply_to_user_recipes() throws IOException {
        ours.with("whatever.feature", UserRecipeProject.RENAMED.replace("  A workspace for a team.\n", "")
                .replace("  @runbook", "  @mine @runbook").replace("It is open", "It should be open"));

        assertThat(ours.run("check", "whatever").printed(), equalTo("The recipe whatever is complete.\n"));
    }

    @Test
    void duplicate_name_is_rejected_with_both_places_and_other_recipes_are_listed() throws IOException {
        ours.with("list-members.feature", UserRecipeProject.RENAMED);

        UserRecipeProject.Ended list = ours.run("list");

        assertThat(list.exit(), equalTo(2));
        assertThat(list.printed(), allOf(containsString("\n  open-a-workspace\n"), containsString("""
                  The name "list-members" means more than one file.
                    where:    OWN/list-members.feature
                    actual:   features/members/list-members.feature
                              OWN/list-members.feature
                    fix:      rename all but one
                """)));
        assertThat(ours.run("run", "list-members").exit(), equalTo(2));
        assertThat(ours.run("run", RECIPE, "--plan", "--workspace-name", "Budget 2032").exit(), equalTo(0));
    }

    @Test
    void contents_of_user_recipes_name_only_user_recipes() throws IOException {
        ours.with("contents.yaml", "chapters:\n  - title: Members\n    recipes: [list-members]\n");

        assertThat(ours.run("list").printed(), containsString("It names \"list-members\", but there is no list-members.feature."));
    }

    @Test
    void duplicate_column_or_kind_is_rejected_with_both_places() throws IOException {
        ours.with("inputs.yaml", "kinds:\n  team: {}\ninputs:\n  member:\n    kind: name\n    help: A member\n");

        UserRecipeProject.Ended list = ours.run("list");

        assertThat(list.exit(), equalTo(2));
        assertThat(list.printed(), allOf(containsString("The kind \"team\" is described twice.\n    where:    OWN/inputs.yaml:2\n"
                + "    actual:   the first description is at features/inputs.yaml:"),
                containsString("The column \"member\" is described twice.\n    where:    OWN/inputs.yaml:4\n")));
    }

    @Test
    void input_is_read_from_the_environment_with_the_prefix_only() throws IOException {
        ours.with("inputs.yaml", "inputs:\n  secret thing:\n    kind: name\n    names: [DATABASE_PASSWORD]\n    help: A\n    environment: true\n");

        assertThat(ours.run("list").printed(), containsString("An input of your own counts in the environment only with SIGMA_ in front of its "
                + "name.\n    where:    OWN/inputs.yaml:6\n"));
    }

    @Test
    void incomplete_description_is_reported_with_its_line() throws IOException {
        ours.with("inputs.yaml", "inputs:\n  department:\n  budget:\n    help: A\n");

        for (String command : List.of("list", "show", "check", "run", "verify")) {
            UserRecipeProject.Ended ended = command.equals("list") ? ours.run(command) : ours.run(command, RECIPE);

            assertThat(command, ended.exit(), equalTo(2));
            assertThat(ended.printed(), allOf(containsString("OWN/inputs.yaml:2"), containsString("OWN/inputs.yaml:3")));
        }
    }

    @Test
    void column_without_a_description_names_the_inputs_file_of_its_folder() throws IOException {
        ours.with("open-a-workspace.feature", UserRecipeProject.RENAMED.replace("<team>", "<crew>").replace("| team ", "| crew "));

        assertThat(ours.run("check", RECIPE).printed(), containsString("The column \"crew\" is not explained in OWN/inputs.yaml."));
    }

    @Test
    void column_that_conflicts_with_an_option_is_rejected() throws IOException {
        ours.with("inputs.yaml", "inputs:\n  output:\n    kind: team\n    help: A\n  Team:\n    kind: name\n    help: A\n")
                .with("open-a-workspace.feature", UserRecipeProject.RENAMED.replace("<team>", "<output>").replace("| team ", "| output "));

        String why = "The column \"output\" can't be an input: every run has an option --output.\n    where:    OWN/open-a-workspace.feature";
        assertThat(ours.run("check", RECIPE).printed(), containsString(why));
        UserRecipeProject.Ended run = ours.run("run", RECIPE, "--plan");
        assertThat(run.printed(), containsString(why));
        assertThat(run.exit(), equalTo(2));

        ours.with("open-a-workspace.feature", UserRecipeProject.RENAMED.replace("<workspace name>", "<Team>").replace("workspace name |", "Team |"));
        for (String[] command : new String[][] {{"run", RECIPE}, {"completion"}}) {
            assertThat(ours.run(command).printed(), containsString("the column \"team\" has the option --team as well"));
        }
    }

    @Test
    void unreadable_feature_is_reported_with_file_and_line_and_others_are_listed() throws IOException {
        ours.with("deep/broken.feature", "Feature: Broken\n  @runbook\n  Scenario: One\n    When I\n    Whenever\n").with(".git/hidden.feature", "no");

        assertThat(ours.run("list").printed(), allOf(containsString("    where:    OWN/deep/broken.feature:5"), not(containsString("hidden"))));
        assertThat(ours.run("run", RECIPE, "--plan", "--workspace-name", "Budget 2033").exit(), equalTo(0));
        assertThat(ours.run("verify", RECIPE).exit(), equalTo(0));
    }

    @Test
    void link_out_of_the_folder_is_not_followed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.feature"), UserRecipeProject.RENAMED);
        Files.createSymbolicLink(ours.own().resolve("linked.feature"), outside);
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("more/other.feature"), UserRecipeProject.RENAMED);
        Files.createSymbolicLink(ours.own().resolve("linked"), folder.resolve("more"));

        UserRecipeProject.Ended run = ours.run("run", "linked");

        assertThat(run.printed(), containsString("It is a link, and nothing is read from outside of this folder."));
        assertThat(run.printed(), containsString("OWN/linked.feature"));
        assertThat(ours.run("run", "other").printed(), startsWith("There is no recipe \"other\"."));
        assertThat(ours.run("run", folder.resolve("more/other.feature").toString()).printed(), containsString("is not a recipe."));
    }

    @Test
    void unusable_folder_is_reported_with_its_source() throws IOException {
        ours.clear();
        assertThat(ours.run("list").printed(), startsWith("There is no feature file in OWN.\n  where:    --features\n"));
        assertThat(ours.plain("run", "list-members", "--features", "missing").printed(), startsWith("There is no folder missing.\n"));
        assertThat(ours.plain("list", "--features", "").printed(), startsWith("\"\" can't be the path of a folder.\n"));
        assertThat(ours.plain("list", "--features", ours.project().toString()).printed(), containsString("contain the same recipes."));
        assertThat(ours.plain("list", "--features", ours.project().resolve("features/members").toString()).exit(), equalTo(2));
        assertThat(ours.in(Map.of("SIGMA_RECIPES_PATH", "gone"), "list").printed(),
                containsString("\n  where:    SIGMA_RECIPES_PATH, environment variable SIGMA_RECIPES_PATH\n"));
        assertThat(ours.plain("list", "--features").printed(), startsWith("--features has no value."));
    }

    @Test
    void folder_named_twice_is_read_once() {
        assertThat(ours.in(Map.of("SIGMA_RECIPES_PATH", ours.own().toString()), "show", RECIPE, "--features", ours.own().toString()).exit(),
                equalTo(0));
    }

    @Test
    void usage_is_recorded_on_request_and_compared_afterwards() throws IOException {
        UserRecipeProject.Ended first = ours.run("verify", RECIPE);
        assertThat(first.exit(), equalTo(0));
        assertThat(first.printed(), containsString("Not recorded in OWN/usage.json yet: open-a-workspace. "));
        assertThat(ours.run("list", "--output", "csv").printed(), containsString("in OWN\",,A workspace"));

        assertThat(ours.run("verify", RECIPE, "--record").printed(), containsString("Recorded in OWN/usage.json: open-a-workspace\n"));
        assertThat(ours.run("list", "--output", "csv").printed(), containsString("in OWN\",writes,A workspace"));
        assertThat(ours.run("verify", RECIPE).printed(), not(containsString("ecorded")));
        assertThat(Files.exists(ours.project().resolve("target/usage.json")), equalTo(false));

        ours.with("open-a-workspace.feature", UserRecipeProject.RENAMED.replace("    Then",
                "    And I let the team \"<team>\" view the workspace \"<workspace name>\"\n    Then"));
        UserRecipeProject.Ended changed = ours.run("verify", RECIPE);
        assertThat(changed.printed(), changed.exit(), equalTo(1));
        assertThat(changed.printed(), containsString("open-a-workspace uses the API in another way than was recorded.\n  where:    OWN/usage.json"));
    }

    @Test
    void check_reports_a_record_that_does_not_match_its_recipe() throws IOException {
        ours.run("verify", RECIPE, "--record");
        ours.with("open-a-workspace.feature", UserRecipeProject.RENAMED.replace("It is open", "It is wide open"));

        assertThat(ours.run("check", RECIPE).printed(), allOf(containsString("    where:    OWN/usage.json\n"),
                containsString("run ./recipes verify open-a-workspace --record")));
    }

    @Test
    void recording_requires_complete_user_recipes() {
        assertThat(ours.run("verify", "list-members", "--record").printed(), startsWith("None of these recipes is your own."));
        assertThat(ours.run("verify", RECIPE, "--record", "--tags", "@runbook").printed(), containsString("Only a run of whole recipes"));
    }

    @Test
    void drift_lists_affected_user_recipes_with_their_files() throws IOException {
        ours.run("verify", RECIPE, "--record");
        String document = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {%s}}";
        Path before = Files.writeString(folder.resolve("before.json"), document.formatted("\"/v2/workspaces\": {\"post\": {\"operationId\": "
                + "\"createWorkspace\", \"responses\": {\"200\": {\"description\": \"d\"}}}}"));
        Path after = Files.writeString(folder.resolve("after.json"), document.formatted(""));

        assertThat(ours.run("drift", "--from", before.toString(), "--to", after.toString(), "--all").printed(), containsString(RECIPE));
        assertThat(ours.run("drift", "--from", before.toString(), "--to", after.toString(), "--output", "sarif").printed(),
                containsString("OWN/open-a-workspace.feature"));
        assertThat(ours.plain("drift", "--from", before.toString(), "--to", after.toString(), "--all").printed(), not(containsString(RECIPE)));
    }

    @Test
    void usage_record_is_not_trusted_for_writes_in_a_real_organization() throws IOException {
        Sandbox sandbox = Sandbox.create(Contract.load());
        SandboxOrganization real = sandbox.newOrganization();
        try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
            Map<String, String> reading = Map.of("CLIENT_ID", real.credentials().clientId(), "SECRET", real.credentials().clientSecret(),
                    "baseURL", server.baseUrl().toString(), "SIGMA_RECIPES_PATH", ours.own().toString());
            Map<String, String> writing = new HashMap<>(reading);
            writing.put("ALLOW_WRITES", "true");
            String[] run = {"run", RECIPE, "--team", "Operations", "--workspace-name", "Budget 2050"};

            assertThat("unrecorded, and rejected by the client", ours.in(reading, run).printed(), allOf(
                    containsString("  ok   Given the team \"Operations\""), containsString("ALLOW_WRITES is not true")));
            assertThat(ours.in(writing, run).printed(), containsString("open-a-workspace may change a real organization, but"));

            ours.with("open-a-workspace.feature", UserRecipeProject.RENAMED.replaceAll("(?s)    When.*?    Then .*?\n", "    When I list all members\n")
                    .replace("| workspace name |", "|").replace("| Budget 2028    |", "|"));
            assertThat(ours.run("verify", RECIPE, "--record").exit(), equalTo(0));
            ours.with("open-a-workspace.feature", UserRecipeProject.RENAMED);
            assertThat("recorded as reading before it was changed", ours.in(writing, run).printed(),
                    containsString("open-a-workspace may change a real organization, but"));

            assertThat(ours.run("verify", RECIPE, "--record").exit(), equalTo(0));
            assertThat("recorded as writing", ours.in(reading, run).printed(),
                    containsString("open-a-workspace makes changes, but ALLOW_WRITES is not true."));
            UserRecipeProject.Ended done = ours.in(writing, Stream.concat(Stream.of(run), Stream.of("--yes")).toArray(String[]::new));
            assertThat(done.printed(), done.exit(), equalTo(0));
        }
    }

    @Test
    void failed_run_is_resumed_with_the_same_folder_and_recipe() throws IOException {
        UserRecipeProject.Ended failed = ours.run("run", RECIPE, "--team", "Nobody", "--workspace-name", "Budget 2040");
        String run = ours.newestRun();
        assertThat(failed.printed(), containsString("Continue with ./recipes resume " + run + " --features 'OWN'"));

        assertThat(ours.plain("resume", run).printed(), startsWith("The recipe open-a-workspace is in a folder that was not given."));
        ours.with("open-a-workspace.feature", UserRecipeProject.RENAMED.replace("I may edit", "I may view"));
        assertThat(ours.run("resume", run).printed(), startsWith("The recipe has changed since the run began.\n  where:    OWN/open"));
    }
}
