package sigma.recipes.recipe;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.fixture.FeatureFixture;
import sigma.recipes.recipe.input.ChosenValue;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.recipe.input.InputSources;
import sigma.recipes.recipe.input.ResolvedInputs;
import sigma.recipes.recipe.input.ValueSource;

/** Tests a recipe with one runbook for a member and one for a team. */
class RunbookChoiceTest {

    private static final String SHARE = """
            Feature: Share a workspace
              Lets a member or a team work in it.
              It adds one grant.

              @runbook
              Scenario Outline: Share with a member
                When I let "<member>" <permission> the workspace "Reporting"

                Examples:
                  | member | permission |
                  | Ana    | view       |

              @runbook
              Scenario Outline: Share with a team
                When I let the team "<team>" <permission> the workspace "Reporting"

                Examples:
                  | permission | team    |
                  | explore    | Finance |
            """;
    private static final ValueSource BOTH = ValueSource.saved(Map.of("MEMBERID", "Ana", "TEAMID", "Finance", "PERMISSION", "edit"), ".env");
    private static final ValueSource TEAM = ValueSource.saved(Map.of("TEAMID", "Sales"), "runs/1/outputs.json");
    private static final ValueSource NOTHING = ValueSource.saved(Map.of(), ".env");

    @TempDir
    private Path project;

    private FeatureFixture features;
    private Recipe share;

    @BeforeEach
    void read() {
        features = FeatureFixture.in(project).with("members/share-a-workspace.feature", SHARE).contents("""
                chapters:
                  - title: Members
                    recipes: [list-members, invite-a-member, share-a-workspace]
                """);
        share = features.book().named("share-a-workspace");
    }

    @Test
    void recipe_has_the_inputs_of_all_runbooks_and_knows_exclusive_ones() {
        assertThat(share.inputs().stream().map(Input::optionName).toList(), contains("--member", "--permission", "--team"));
        assertThat(share.alternatives().stream().map(Input::optionName).toList(), contains("--member", "--team"));
        assertThat(share.insteadOf(share.inputs().get(2)).stream().map(Input::optionName).toList(), contains("--member"));
        assertThat(share.insteadOf(share.inputs().get(1)), empty());
    }

    @Test
    void command_line_input_selects_the_runbook() {
        assertThat(resolved(List.of(ChosenValue.option("--team", "Sales")), List.of(BOTH), false).values(),
                equalTo(Map.of("team", "Sales", "permission", "edit")));
        assertThat(resolved(List.of(ChosenValue.set("MEMBERID", "Ben")), List.of(BOTH), false).values(),
                equalTo(Map.of("member", "Ben", "permission", "edit")));
    }

    @Test
    void first_source_with_an_exclusive_input_selects_the_runbook_otherwise() {
        assertThat(resolved(List.of(ChosenValue.option("--permission", "view")), List.of(TEAM, BOTH), false).values(),
                equalTo(Map.of("team", "Sales", "permission", "view")));
    }

    @Test
    void first_runbook_is_the_default_in_the_sandbox() {
        assertThat(resolved(List.of(), List.of(NOTHING), true).values(), equalTo(Map.of("member", "Ana", "permission", "view")));
    }

    @Test
    void both_inputs_on_the_command_line_are_refused() {
        assertThat(texts(resolved(List.of(ChosenValue.option("--team", "Sales"), ChosenValue.option("--member", "Ben")),
                List.of(BOTH), true)), contains("This recipe takes only one of --member and --team.\n  fix:      give one of them"));
    }

    @Test
    void both_inputs_in_one_source_are_refused_with_their_origins() {
        assertThat(texts(resolved(List.of(), List.of(NOTHING, BOTH), true)), contains("""
                This recipe takes only one of --member and --team, and both have a value: .env, MEMBERID and .env, TEAMID.
                  fix:      give the one you mean on the command line: --member VALUE or --team VALUE"""));
    }

    @Test
    void absence_of_both_is_reported_with_other_missing_inputs() {
        assertThat(texts(resolved(List.of(), List.of(NOTHING), false)), contains("""
                --member or --team is missing.
                  expected: one of them
                  fix:      give --member VALUE or --team VALUE, or set MEMBERID or TEAMID in .env""", """
                --permission is missing: What they may do in the workspace.
                  expected: one of view, explore, organize, edit
                  fix:      give --permission VALUE, or set PERMISSION in .env, or SIGMA_PERMISSION in the environment"""));
    }

    @Test
    void row_of_the_selected_runbook_is_filled_in() {
        RunbookFeature feature = RunbookFeature.of(share, Map.of("team", "Sales", "permission", "edit"));

        List<String> lines = new String(feature.content(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(feature.line() - 1), equalTo("      | edit | Sales |"));
        assertThat(lines.stream().filter(line -> line.contains("| Ana")).toList(), contains("      | Ana    | view       |"));
    }

    @Test
    void runbooks_without_a_distinguishing_input_are_refused() {
        features.with("members/share-a-workspace.feature", SHARE.replace("| permission | team    |", "| permission | member  |")
                .replace("the team \"<team>\"", "\"<member>\""));

        BrokenRecipe broken = assertThrows(BrokenRecipe.class, () -> features.book().named("share-a-workspace"));
        assertThat(broken.getMessage(), equalTo("""
                features/members/share-a-workspace.feature can't be read (1 problem).
                  More than one scenario is tagged @runbook, and "Share with a team" has no column of its own.
                    where:    features/members/share-a-workspace.feature:14
                    expected: one runbook, or runbooks that a column tells apart, such as <member> and <team>"""));
    }

    private ResolvedInputs resolved(List<ChosenValue> chosen, List<ValueSource> found, boolean rowAllowed) {
        return InputResolver.resolve(share, new InputSources(chosen, found, rowAllowed));
    }

    private static List<String> texts(ResolvedInputs resolved) {
        return resolved.problems().stream().map(Problem::text).toList();
    }
}
