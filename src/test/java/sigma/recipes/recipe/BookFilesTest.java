package sigma.recipes.recipe;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.data.DataException;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.fixture.FeatureFixture;

class BookFilesTest {

    @TempDir
    Path project;

    @Test
    void contents_entry_without_a_file_is_reported() {
        FeatureFixture features = FeatureFixture.in(project).contents("chapters: [{title: Members, recipes: [list-member]}]");

        assertThat(assertThrows(BrokenRecipe.class, () -> features.book().recipes()).getMessage(), equalTo("""
                features/contents.yaml can't be read (1 problem).
                  It names "list-member", but there is no list-member.feature.
                    where:    features/contents.yaml
                    fix:      correct the name, or remove it"""));
    }

    @Test
    void ambiguous_recipe_name_is_reported() {
        FeatureFixture features = FeatureFixture.in(project).with("teams/list-members.feature", FeatureFixture.LIST);

        assertThat(assertThrows(BrokenRecipe.class, () -> features.book().named("list-members")).getMessage(), equalTo("""
                features/contents.yaml can't be read (1 problem).
                  The name "list-members" means more than one file.
                    where:    features/contents.yaml
                    actual:   features/members/list-members.feature
                              features/teams/list-members.feature
                    fix:      rename all but one"""));
    }

    @Test
    void all_problems_of_the_contents_are_listed() {
        assertThat(contents("chapter: []"), equalTo("""
                features/contents.yaml can't be read (2 problems).
                  It has "chapter", which is unknown. Did you mean "chapters"?
                    where:    features/contents.yaml:1
                    expected: chapters
                    fix:      write chapters, or delete it
                  It has no chapters.
                    where:    features/contents.yaml:1
                    expected: a list of chapters in reading order, each with title and recipes
                    fix:      add chapters"""));
        assertThat(contents("chapters:\n- {recipes: [{a: b}]}\n- {title: B, recipes: c}"), equalTo("""
                features/contents.yaml can't be read (3 problems).
                  chapters[0] has no title.
                    where:    features/contents.yaml:2
                    expected: the title of the chapter
                    fix:      add title
                  chapters[0].recipes[0] is not a text.
                    where:    features/contents.yaml:2
                    expected: the name of a recipe: its feature file without .feature
                    actual:   {"a":"b"}
                  chapters[1].recipes is not a list.
                    where:    features/contents.yaml:3
                    expected: the names of its recipes in reading order
                    actual:   "c\""""));
    }

    @Test
    void invalid_yaml_is_reported_with_its_line() {
        assertThat(contents("chapters:\n  - title: \"A\n"), equalTo("""
                features/contents.yaml can't be read (1 problem).
                  It is not valid YAML.
                    where:    features/contents.yaml:2
                    actual:   while scanning a quoted scalar"""));
    }

    @Test
    void all_problems_of_the_inputs_are_listed() {
        FeatureFixture features = FeatureFixture.in(project).with("inputs.yaml", """
                kinds:
                  name: {}
                inputs:
                  member:
                    kind: person
                    names: [MEMBERID]
                    help: A member
                """);

        assertThat(assertThrows(DataException.class, features::book).getMessage(), equalTo("""
                features/inputs.yaml can't be read (1 problem).
                  inputs.member.kind can't be used.
                    where:    features/inputs.yaml:5
                    expected: one of name
                    actual:   "person\""""));
    }

    @Test
    void duplicate_description_is_reported() {
        FeatureFixture features = FeatureFixture.in(project).with("inputs.yaml", FeatureFixture.INPUTS + FeatureFixture.INPUTS);

        assertThat(assertThrows(DataException.class, features::book).getMessage(), equalTo("""
                features/inputs.yaml can't be read (1 problem).
                  It is not valid YAML.
                    where:    features/inputs.yaml:40
                    actual:   Duplicate field 'kinds'"""));
    }

    @Test
    void missing_file_is_reported() throws IOException {
        FeatureFixture features = FeatureFixture.in(project);
        Files.delete(features.folder().resolve("inputs.yaml"));

        assertThat(assertThrows(BrokenRecipe.class, features::book).getMessage(), equalTo("""
                features/inputs.yaml can't be read (1 problem).
                  There is no such file.
                    where:    features/inputs.yaml"""));
    }

    @Test
    void truncated_usage_record_is_reported() {
        FeatureFixture features = FeatureFixture.in(project).with("usage.json", "{\"recipes\": {");

        assertThat(assertThrows(BrokenRecipe.class, features::book).getMessage().lines().findFirst().orElseThrow(),
                equalTo("features/usage.json can't be read (1 problem)."));
    }

    private String contents(String yaml) {
        FeatureFixture features = FeatureFixture.in(project).contents(yaml);
        return assertThrows(DataException.class, features::book).getMessage();
    }
}
