package sigma.recipes.recipe;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.fixture.FeatureFixture;
import sigma.recipes.recipe.input.Input;

class RecipeBookTest {

    @TempDir
    Path project;

    @Test
    void recipes_are_in_the_order_of_the_contents() {
        RecipeBook book = FeatureFixture.in(project).book();

        assertThat(book.recipes().stream().map(Recipe::name).toList(), contains("list-members", "invite-a-member"));
        assertThat(book.chapters(), contains(new Chapter("Members", List.of("list-members", "invite-a-member"))));
    }

    @Test
    void recipe_missing_from_the_contents_comes_last() {
        RecipeBook book = FeatureFixture.in(project).with("a.feature", FeatureFixture.LIST).book();

        assertThat(book.recipes().get(2).chapter(), is("Other recipes"));
    }

    @Test
    void recipe_has_the_content_of_its_feature() throws IOException {
        Recipe recipe = FeatureFixture.in(project).book().named("invite-a-member");

        assertThat(recipe.title(), is("Invite a member"));
        assertThat(recipe.chapter(), is("Members"));
        assertThat(recipe.prose(), is("A new member with a name and an address. Sigma sends the\n"
                + "invitation by mail.\n\nUse it for one person."));
        assertThat(recipe.oneLine(), is("A new member with a name and an address."));
        assertThat(recipe.tags(), contains("@runbook"));
        assertThat(recipe.runbooks().get(0).steps(), contains("When I invite \"<first name>\" at <email> into \"<team>\"",
                "Then \"<first name>\" is in the team \"<team>\""));
        assertThat(recipe.scenarios(), contains(
                new ScenarioTitle("", "A colleague gets an account", List.of("@runbook"), 8),
                new ScenarioTitle("An email address belongs to one member", "Inviting twice", List.of("@sandbox"), 19)));
        assertThat(recipe.place(), is("features/members/invite-a-member.feature"));
        assertThat(recipe.path(), is(project.resolve(recipe.place()).toRealPath()));
    }

    @Test
    void inputs_are_the_columns_of_the_row() {
        List<Input> inputs = FeatureFixture.in(project).book().named("invite-a-member").inputs();

        assertThat(inputs.stream().map(Input::optionName).toList(), contains("--first-name", "--email", "--team"));
        assertThat(inputs.stream().map(Input::example).toList(), contains("Ana", "ana@example.com", "Finance"));
        assertThat(inputs.stream().map(Input::quoted).toList(), contains(true, false, true));
        assertThat(inputs.get(1).kind().label(), is("email"));
        assertThat(inputs.get(1).names(), contains("EMAIL"));
        assertThat(inputs.get(1).help(), is("The email address of the new member"));
    }

    @Test
    void plain_scenario_is_a_recipe_without_inputs() {
        RecipeBook book = FeatureFixture.in(project).with("members/list-members.feature", """
                Feature: List members

                  @runbook
                  Scenario: Every member
                    When I list all members
                """).book();

        assertThat(book.named("list-members").inputs(), empty());
        assertThat(book.named("list-members").oneLine(), is("List members"));
    }

    @Test
    void usage_determines_effect_and_outputs() {
        FeatureFixture features = FeatureFixture.in(project);
        assertThat(features.book().named("list-members").effect(), is(Effect.UNKNOWN));

        features.with("usage.json", """
                {"recipes": {"list-members": {"operations": {}, "writes": false, "outputs": ["MEMBERS"]},
                             "invite-a-member": {"operations": {}, "writes": true, "outputs": []}}}
                """);

        assertThat(features.book().named("list-members").effect(), is(Effect.READS));
        assertThat(features.book().named("list-members").outputs(), contains("MEMBERS"));
        assertThat(features.book().named("invite-a-member").effect(), is(Effect.WRITES));
        assertThat(features.book().named("invite-a-member").outputs(), empty());
    }

    @Test
    void recipe_is_found_by_the_path_of_its_file() {
        FeatureFixture features = FeatureFixture.in(project);

        for (String asked : List.of(features.folder() + "/members/list-members.feature",
                "features/members/list-members.feature", "members/list-members.feature")) {
            assertThat(features.book().named(asked).name(), is("list-members"));
        }
    }

    @Test
    void unknown_name_suggests_the_nearest() {
        RecipeBook book = FeatureFixture.in(project).book();

        for (String asked : List.of("invite-member", "Invite a Member", "members/invite-member.feature")) {
            String name = asked.endsWith(".feature") ? "invite-member" : asked;
            assertThat(assertThrows(RecipeException.class, () -> book.named(asked)).getMessage(), equalTo("There is no recipe \""
                    + name + "\". Did you mean \"invite-a-member\"?\n  fix:      see all recipes with ./recipes list"));
        }
        assertThat(assertThrows(RecipeException.class, () -> book.named("zebra")).getMessage(),
                equalTo("There is no recipe \"zebra\".\n  fix:      see all recipes with ./recipes list"));
    }

    @Test
    void file_outside_of_the_folder_is_not_a_recipe() throws IOException {
        RecipeBook book = FeatureFixture.in(project).book();
        Path outside = Files.writeString(project.resolve("list-members.feature"), FeatureFixture.LIST);

        assertThat(assertThrows(RecipeException.class, () -> book.named(outside.toString())).getMessage(),
                equalTo("The file " + outside + " is not a recipe.\n  expected: a feature file below "
                        + project.resolve("features").toRealPath() + "\n  fix:      see all recipes with ./recipes list"));
    }

    @Test
    void link_is_not_followed() throws IOException {
        FeatureFixture features = FeatureFixture.in(project);
        Path outside = Files.writeString(project.resolve("secret.feature"), FeatureFixture.LIST);
        Files.createSymbolicLink(features.folder().resolve("linked.feature"), outside);
        Files.createSymbolicLink(features.folder().resolve("linked"), Files.createDirectory(project.resolve("others")));
        Files.writeString(project.resolve("others/more.feature"), FeatureFixture.LIST);

        BrokenRecipe broken = assertThrows(BrokenRecipe.class, () -> features.book().recipes());

        assertThat(broken.getMessage(), equalTo("""
                features/linked.feature can't be read (1 problem).
                  It is a link, and nothing is read from outside of this folder.
                    where:    features/linked.feature
                    fix:      put the file itself here"""));
        assertThat(assertThrows(RecipeException.class, () -> features.book().named("more")).getMessage(),
                endsWith("see all recipes with ./recipes list"));
    }

    @Test
    void missing_folder_is_reported() {
        assertThat(assertThrows(RecipeException.class, () -> RecipeBook.open(project.resolve("features"))).getMessage(),
                equalTo("There is no folder of recipes at " + project.resolve("features").toAbsolutePath() + ".\n"
                        + "  expected: a folder that contains contents.yaml, inputs.yaml and feature files\n"
                        + "  fix:      start from the project's own folder, or call its script ./recipes by its path"));
    }

    @Test
    void text_that_is_not_utf_8_is_refused() throws IOException {
        FeatureFixture features = FeatureFixture.in(project);
        Files.write(features.folder().resolve("members/list-members.feature"),
                "Feature: Zürich".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(assertThrows(BrokenRecipe.class, () -> features.book().recipes()).getMessage(), equalTo("""
                features/members/list-members.feature can't be read (1 problem).
                  It is not UTF-8.
                    where:    features/members/list-members.feature
                    fix:      save it as UTF-8"""));
    }
}
