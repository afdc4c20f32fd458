package sigma.recipes.recipe;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.resource.Resource;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.WriteEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.fixture.FeatureFixture;

class RunbookFeatureTest {

    @TempDir
    Path project;

    /** Values that would break a table or a quoted text if they were inserted unescaped. */
    static Stream<String> specialValues() {
        return Stream.of("Ana \"Any\" Silva", "\"", "\"\"", "\\", "a\\", "\\\\", "\\\"", "C:\\new\\table", "a|b", "|", "\\|",
                "a \\| b", "#1 Sales", "# no comment", "@runbook", "$1", "${x}", "\\1", "a < b > c", "<nobody>", "<",
                "Zo\u00eb \u674e \ud83e\udd8a", "'; DROP TABLE members; --", "$(touch x)", "`id`", "Feature: x",
                "| a | b |", "\"\"\"", "a  b", "{text}", "a/b(c)", "%s %n", "null", "-");
    }

    @ParameterizedTest
    @MethodSource("specialValues")
    void any_text_reaches_the_step_unchanged(String value) {
        RunbookFeature feature = invite(value, "ana@example.com", value);

        assertThat(stepArguments(feature), contains(value, "ana@example.com", value, value, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien+a$1#b@example.com", "a{b}/c%@example.com", "\u00e9l\u00e8ve@example.com", "a@b"})
    void any_address_reaches_the_step_unchanged(String value) {
        assertThat(stepArguments(invite("Ana", value, "Finance")), contains("Ana", value, "Finance", "Ana", "Finance"));
    }

    @Test
    void only_the_line_of_the_row_changes() throws IOException {
        Recipe recipe = recipe();
        List<String> before = Files.readAllLines(recipe.path());

        RunbookFeature feature = invite("Ben", "ben@example.com", "Sales");

        List<String> after = new String(feature.content(), StandardCharsets.UTF_8).lines().toList();
        assertThat(after.size(), is(before.size()));
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i), is(i + 1 == feature.line() ? "      | Ben | ben@example.com | Sales |" : before.get(i)));
        }
        assertThat(Files.readAllLines(recipe.path()), is(before));
        assertThat(feature.uri(), is(recipe.path().toUri()));
        assertThat(feature.line(), is(14));
    }

    @Test
    void windows_line_ends_and_byte_order_mark_are_kept() {
        FeatureFixture features = FeatureFixture.in(project);
        features.with("members/invite-a-member.feature", "\ufeff" + FeatureFixture.INVITE.replace("\n", "\r\n"));

        RunbookFeature feature = invite(features.book().named("invite-a-member"), "Ben", "ben@example.com", "Sales");

        assertThat(stepArguments(feature), contains("Ben", "ben@example.com", "Sales", "Ben", "Sales"));
        assertThat(new String(feature.content(), StandardCharsets.UTF_8), equalTo("\ufeff" + FeatureFixture.INVITE
                .replace("| Ana        | ana@example.com | Finance |", "| Ben | ben@example.com | Sales |")
                .replace("\n", "\r\n")));
    }

    @Test
    void recipe_without_inputs_runs_unchanged() {
        Recipe recipe = FeatureFixture.in(project).with("token.feature",
                "Feature: Token\n\n  @runbook\n  Scenario: A token\n    When I ask for a token\n").book().named("token");

        RunbookFeature feature = RunbookFeature.of(recipe, Map.of());

        assertThat(feature.line(), is(4));
        assertThat(new String(feature.content(), StandardCharsets.UTF_8),
                equalTo("Feature: Token\n\n  @runbook\n  Scenario: A token\n    When I ask for a token\n"));
    }

    @Test
    void column_of_another_recipe_is_refused() {
        assertThat(refusal("Ana <team>", "ana@example.com"), equalTo(problemText("\"Ana <team>\" contains <team>, which means "
                + "the column \"team\" of this recipe.", "--first-name", "fix:      write it otherwise")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10|U+000A LINE FEED (LF)|cannot be seen", "9|U+0009 CHARACTER TABULATION|cannot be seen",
        "0|U+0000 NULL|cannot be seen", "27|U+001B ESCAPE|cannot be seen", "133|U+0085 NEXT LINE (NEL)|cannot be seen",
        "55296|U+D800 HIGH SURROGATES D800|is half a character"})
    void control_character_is_refused(int character, String name, String reason) {
        assertThat(refusal("a" + (char) character + "b", "ana@example.com"), equalTo(problemText("Character 2 of the value is "
                + name + ", which " + reason + ".", "--first-name", "fix:      type the value again, without it")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" Ana", "Ana ", "\u00a0Ana", "Ana\u3000", " "})
    void leading_or_trailing_space_is_refused(String value) {
        assertThat(refusal(value, "ana@example.com"), equalTo(problemText("\"" + value
                + "\" starts or ends with a blank.", "--first-name", "fix:      remove the blank")));
    }

    @Test
    void empty_value_is_refused() {
        assertThat(refusal("", "ana@example.com"), equalTo(problemText("The value is empty.", "--first-name", "fix:      give a value")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ana@", "ana silva@example.com", "\"ana\"@example.com", "ana@b@c", "ana@exa|mple.com"})
    void invalid_address_is_refused(String value) {
        assertThat(refusal("Ana", value), equalTo(problemText("\"" + value
                + "\" can't be used.", "--email", "expected: an email address such as ana@example.com")));
    }

    @Test
    void all_problems_are_reported_together() {
        assertThat(refusal("", "ana"), equalTo("""
                The recipe invite-a-member can't start: 2 inputs need your attention.
                  The value is empty.
                    where:    --first-name
                    fix:      give a value
                  "ana" can't be used.
                    where:    --email
                    expected: an email address such as ana@example.com"""));
    }

    @Test
    void unquoted_text_accepts_one_word_only() {
        Recipe recipe = FeatureFixture.in(project).with("members/invite-a-member.feature",
                FeatureFixture.INVITE.replaceFirst("\"<team>\"", "<team>")).book().named("invite-a-member");

        invite(recipe, "Ana", "ana@example.com", "Finance");
        for (String value : List.of("Our team", "\"Finance\"", "Fin\\ance")) {
            assertThat(assertThrows(RecipeException.class, () -> invite(recipe, "Ana", "ana@example.com", value)).getMessage(),
                    equalTo(problemText("\"" + value + "\" can't be used in this recipe, whose steps contain it without quotes.", "--team",
                            "expected: one word without blanks, quotes and backslashes")));
        }
    }

    @Test
    void file_with_changed_columns_is_refused() {
        FeatureFixture features = FeatureFixture.in(project);
        Recipe recipe = features.book().named("invite-a-member");
        features.with("members/invite-a-member.feature", FeatureFixture.INVITE.replace("| first name | email           |",
                "| email | first name           |"));

        assertThat(assertThrows(BrokenRecipe.class, () -> invite(recipe, "Ana", "ana@example.com", "Finance")).getMessage(),
                equalTo("features/members/invite-a-member.feature can't be read (1 problem).\n"
                        + "  The columns changed after the recipe was read.\n"
                        + "    where:    features/members/invite-a-member.feature:13\n    fix:      start again"));
    }

    @Test
    void values_for_other_columns_are_a_programming_error() {
        Recipe recipe = recipe();

        assertThrows(IllegalArgumentException.class, () -> RunbookFeature.of(recipe, Map.of("email", "ana@example.com")));
        assertThrows(IllegalArgumentException.class, () -> RunbookFeature.of(recipe,
                Map.of("first name", "A", "email", "a@b", "team", "T", "zebra", "Z")));
    }

    private Recipe recipe() {
        return FeatureFixture.in(project).book().named("invite-a-member");
    }

    private RunbookFeature invite(String firstName, String email, String team) {
        return invite(recipe(), firstName, email, team);
    }

    private static RunbookFeature invite(Recipe recipe, String firstName, String email, String team) {
        return RunbookFeature.of(recipe, Map.of("first name", firstName, "email", email, "team", team));
    }

    private String refusal(String firstName, String email) {
        return assertThrows(RecipeException.class, () -> invite(firstName, email, "Finance")).getMessage();
    }

    private static String problemText(String what, String where, String... more) {
        return "The recipe invite-a-member can't start: an input needs your attention.\n  " + what + "\n    where:    " + where
                + String.join("", Stream.of(more).map(line -> "\n    " + line).toList());
    }

    /** Runs the row through Cucumber and returns the arguments of its steps. */
    private static List<String> stepArguments(RunbookFeature feature) {
        List<String> seen = new ArrayList<>();
        ConcurrentEventListener listener = publisher -> publisher.registerHandlerFor(WriteEvent.class,
                event -> seen.add(event.getText()));
        Runtime runtime = Runtime.builder()
                .withRuntimeOptions(new RuntimeOptionsBuilder().addGlue(GluePath.parse("sigma.recipes.recipe.glue"))
                        .addFeature(FeatureWithLines.create(feature.uri(), List.of(feature.line()))).build())
                .withFeatureSupplier(() -> new FeatureParser(UUID::randomUUID).parseResource(new Edited(feature)).stream().toList())
                .withAdditionalPlugins(listener).build();
        runtime.run();
        assertThat(runtime.exitStatus(), is((byte) 0));
        return seen;
    }

    private record Edited(RunbookFeature feature) implements Resource {

        @Override
        public URI getUri() {
            return feature.uri();
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(feature.content());
        }
    }
}
