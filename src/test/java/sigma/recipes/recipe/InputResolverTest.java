package sigma.recipes.recipe;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.InputResolver;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.fixture.FeatureFixture;
import sigma.recipes.recipe.input.ChosenValue;
import sigma.recipes.recipe.input.FoundValue;
import sigma.recipes.recipe.input.InputSources;
import sigma.recipes.recipe.input.ResolvedInputs;
import sigma.recipes.recipe.input.ValueSource;

class InputResolverTest {

    private static final ValueSource ENV_FILE = ValueSource.saved(
            Map.of("NEW_MEMBER_FIRST_NAME", "Ben", "EMAIL", "ben@example.com", "TEAMID", "Sales"), ".env line 7");

    @TempDir
    Path project;

    private Recipe invite;
    private FeatureFixture features;

    @BeforeEach
    void read() {
        features = FeatureFixture.in(project);
        invite = features.book().named("invite-a-member");
    }

    @Test
    void sources_take_precedence_in_order() {
        List<ChosenValue> chosen = List.of(ChosenValue.option("--email", "chen@example.com"));
        ValueSource saved = ValueSource.saved(Map.of("TEAMID", "Marketing"), "runs/1/outputs.json");

        ResolvedInputs resolved = InputResolver.resolve(invite, new InputSources(chosen, List.of(saved, ENV_FILE), true));

        assertThat(resolved.values(), is(Map.of("first name", "Ben", "email", "chen@example.com", "team", "Marketing")));
        assertThat(resolved.inputs().stream().map(input -> input.found().orElseThrow().origin()).toList(), contains(
                ".env line 7, NEW_MEMBER_FIRST_NAME", "--email", "runs/1/outputs.json, TEAMID"));
    }

    @Test
    void row_is_the_default_where_it_is_allowed() {
        ResolvedInputs resolved = InputResolver.resolve(invite, new InputSources(List.of(), List.of(), true));

        assertThat(resolved.values(), is(Map.of("first name", "Ana", "email", "ana@example.com", "team", "Finance")));
        assertThat(resolved.inputs().get(0).found().orElseThrow().origin(), is("the recipe's row"));
    }

    @Test
    void missing_inputs_are_reported_together_where_it_is_not() {
        ResolvedInputs resolved = InputResolver.resolve(invite, new InputSources(List.of(), List.of(), false));

        assertThat(assertThrows(RecipeException.class, resolved::values).getMessage(), equalTo("""
                The recipe invite-a-member can't start: 3 inputs need your attention.
                  --first-name is missing: The first name of the new member.
                    fix:      give --first-name VALUE, or set NEW_MEMBER_FIRST_NAME in .env, or SIGMA_NEW_MEMBER_FIRST_NAME in the environment
                  --email is missing: The email address of the new member.
                    fix:      give --email VALUE, or set EMAIL in .env, or SIGMA_EMAIL in the environment
                  --team is missing: A team.
                    fix:      give --team VALUE, or set TEAMID in .env, or SIGMA_TEAMID in the environment"""));
        assertThat(resolved.inputs().get(0).found().isPresent(), is(false));
    }

    @Test
    void input_with_a_general_default_is_never_missing() {
        Recipe list = features.book().named("list-members");

        assertThat(InputResolver.resolve(list, new InputSources(List.of(), List.of(), false)).values(),
                is(Map.of("page size", "100")));
    }

    @Test
    void set_option_accepts_a_column_or_an_env_name() {
        for (String name : List.of("first name", "first-name", "NEW_MEMBER_FIRST_NAME")) {
            ResolvedInputs resolved = InputResolver.resolve(invite,
                    new InputSources(List.of(ChosenValue.set(name, "Chen")), List.of(), true));

            assertThat(resolved.problems(), empty());
            assertThat(resolved.inputs().get(0).found().orElseThrow(), is(new FoundValue("Chen", "--set " + name)));
        }
    }

    @Test
    void unknown_names_are_reported_with_the_nearest() {
        assertThat(problems(ChosenValue.option("--emial", "a@example.com"), ChosenValue.set("NEW_MEMBER_FIRSTNAME", "A"),
                ChosenValue.option("--zebra", "1"), ChosenValue.set("email address", "1"), ChosenValue.option("--EMAIL", "1")),
                contains("This recipe has no input --emial. Did you mean \"--email\"?",
                        "This recipe has no input \"NEW_MEMBER_FIRSTNAME\". Did you mean \"NEW_MEMBER_FIRST_NAME\"?\n  where:    --set",
                        "This recipe has no input --zebra.\n  expected: one of --first-name, --email, --team",
                        "This recipe has no input \"email address\". Did you mean \"--email\" or \"EMAIL\"?\n  where:    --set",
                        "This recipe has no input --EMAIL. Did you mean \"--email\"?"));
    }

    @Test
    void recipe_without_inputs_is_reported_as_such() {
        features.with("token.feature", "Feature: Token\n\n  @runbook\n  Scenario: A token\n    When I ask for a token\n");

        ResolvedInputs resolved = InputResolver.resolve(features.book().named("token"),
                new InputSources(List.of(ChosenValue.option("--email", "x")), List.of(), true));

        assertThat(assertThrows(RecipeException.class, resolved::values).getMessage(), equalTo("""
                The recipe token can't start: an input needs your attention.
                  This recipe has no input --email.
                    fix:      leave it out: this recipe takes no input"""));
    }

    @Test
    void conflicting_values_of_an_input_are_reported() {
        assertThat(problems(ChosenValue.option("--email", "a@example.com"), ChosenValue.set("EMAIL", "b@example.com")),
                contains("--email is given twice: \"a@example.com\" by --email and \"b@example.com\" by --set EMAIL.\n"
                        + "  fix:      give one of them"));
        assertThat(problems(ChosenValue.option("--email", "a@example.com"), ChosenValue.set("EMAIL", "a@example.com")),
                empty());
    }

    @Test
    void invalid_value_is_reported_with_its_origin() {
        ValueSource wrong = ValueSource.saved(Map.of("EMAIL", "ben"), ".env line 7");

        assertThat(texts(InputResolver.resolve(invite, new InputSources(List.of(), List.of(wrong), true))), contains(
                "\"ben\" can't be used.\n  where:    --email (from .env line 7, EMAIL)\n"
                        + "  expected: an email address such as ana@example.com"));
        assertThat(problems(ChosenValue.option("--email", "ben")), contains(
                "\"ben\" can't be used.\n  where:    --email\n  expected: an email address such as ana@example.com"));
    }

    @Test
    void hidden_character_is_refused_from_each_source() {
        String value = "An\u200Ba";

        assertThat(problems(ChosenValue.option("--first-name", value)), contains(hidden("--first-name")));
        assertThat(problems(ChosenValue.set("first name", value)), contains(hidden("--first-name (from --set first name)")));
        for (String origin : List.of(".env line 7", "environment", "runs/1/outputs.json")) {
            ValueSource source = ValueSource.saved(Map.of("NEW_MEMBER_FIRST_NAME", value), origin);
            assertThat(texts(InputResolver.resolve(invite, new InputSources(List.of(), List.of(source, ENV_FILE), false))),
                    contains(hidden("--first-name (from " + origin + ", NEW_MEMBER_FIRST_NAME)")));
        }
    }

    @Test
    void pasted_url_with_a_hidden_character_is_not_shown() {
        assertThat(problems(ChosenValue.option("--team", "https://app.sigmacomputing.com/acme/admin/teams/2opi\u202E")), contains(
                "Character 53 of the value is U+202E RIGHT-TO-LEFT OVERRIDE, which changes the direction of text.\n"
                        + "  where:    --team\n  fix:      type the value again, without it"));
    }

    @Test
    void empty_saved_value_counts_as_missing() {
        ValueSource empty = ValueSource.saved(Map.of("EMAIL", ""), "runs/1/outputs.json");

        assertThat(InputResolver.resolve(invite, new InputSources(List.of(), List.of(empty, ENV_FILE), false)).values()
                .get("email"), is("ben@example.com"));
    }

    @Test
    void workspace_permission_is_never_used_for_a_connection() {
        Recipe share = features.with("share.feature", """
                Feature: Share
                  @runbook
                  Scenario Outline: Sharing
                    When I let them <permission> and <connection permission>
                    Examples:
                      | permission | connection permission |
                      | view       | use                   |
                """).book().named("share");
        ValueSource permission = ValueSource.saved(Map.of("PERMISSION", "edit"), ".env line 1");

        assertThat(texts(InputResolver.resolve(share, new InputSources(List.of(), List.of(permission), false))), contains(
                "--connection-permission is missing: What they may do with the connection.\n  expected: one of use, annotate\n"
                        + "  fix:      give --connection-permission VALUE, or set CONNECTION_PERMISSION in .env, or "
                        + "SIGMA_CONNECTION_PERMISSION in the environment"));
        assertThat(texts(InputResolver.resolve(share, new InputSources(List.of(ChosenValue.set("PERMISSION", "own")), List.of(),
                true))), contains(
                "\"own\" can't be used.\n  where:    --permission (from --set PERMISSION)\n"
                        + "  expected: one of view, explore, organize, edit"));
    }

    private List<String> problems(ChosenValue... chosen) {
        return texts(InputResolver.resolve(invite, new InputSources(List.of(chosen), List.of(ENV_FILE), true)));
    }

    private static List<String> texts(ResolvedInputs resolved) {
        return resolved.problems().stream().map(Problem::text).toList();
    }

    private static String hidden(String place) {
        return "Character 3 of the value is U+200B ZERO WIDTH SPACE, which cannot be seen.\n  where:    " + place
                + "\n  fix:      type the value again, without it";
    }
}
