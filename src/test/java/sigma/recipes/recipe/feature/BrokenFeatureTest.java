package sigma.recipes.recipe.feature;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.fixture.FeatureFixture;

class BrokenFeatureTest {

    private static final String FILE = "features/members/list-members.feature";

    @TempDir
    Path project;

    @Test
    void invalid_gherkin_line_is_shown_with_its_place() {
        assertThat(messageFor("""
                Feature: List members

                  @runbook
                  Scenario: Every member
                    When I list all members
                    Every one of them
                """), messageWith("""
                6:5: This line is not valid here.
                  expected: the end of the file, a table row (| ... |), a text between \""" lines, \
                a step (Given, When, Then, And, But), a tag (@...), "Examples:", "Scenario:" or "Scenario Outline:", \
                "Rule:"
                  actual:   Every one of them"""));
    }

    @Test
    void all_syntax_errors_of_a_file_are_listed() {
        assertThat(messageFor("""
                Feature: List members
                  Scenario Outline: One
                    When I list <a>
                    oops
                    Examples:
                      | a | b |
                      | 1 |
                """), messageWith("""
                4:5: This line is not valid here.
                  expected: the end of the file, a table row (| ... |), a text between \""" lines, \
                a step (Given, When, Then, And, But), a tag (@...), "Examples:", "Scenario:" or "Scenario Outline:", \
                "Rule:"
                  actual:   oops
                7:7: This row has another number of cells than the rows above it.
                  fix:      give each row the same number of cells; write \\| for a | inside of a cell"""));
    }

    @Test
    void misplaced_text_is_reported_once() {
        assertThat(messageFor("""
                Feature: List members
                  Scenario: One
                    When I list
                    one
                    two

                    three
                """), messageWith("""
                4:5: This line is not valid here.
                  expected: the end of the file, a table row (| ... |), a text between \""" lines, \
                a step (Given, When, Then, And, But), a tag (@...), "Examples:", "Scenario:" or "Scenario Outline:", \
                "Rule:"
                  actual:   one"""));
    }

    @Test
    void unterminated_text_is_reported() {
        assertThat(messageFor("""
                Feature: List members
                  Scenario: One
                    When I list
                      \"""
                      text
                """), messageWith("""
                6: The file ends too early.
                  expected: a text between \""" lines"""));
    }

    @Test
    void empty_file_is_refused() {
        assertThat(messageFor(""), equalTo(FILE + " can't be read (1 problem).\n  It contains no feature.\n    where:    " + FILE
                + "\n    fix:      start it with \"Feature: \" and a title"));
    }

    @Test
    void unknown_gherkin_language_is_reported() {
        assertThat(messageFor("# language: klingon\nFeature: x\n"), messageWith("""
                1:1: Gherkin has no language "klingon".
                  fix:      remove the line, features are written in English"""));
    }

    @Test
    void other_encoding_is_refused() {
        assertThat(messageFor("# encoding: iso-8859-1\nFeature: x\n"), equalTo(FILE + " can't be read (1 problem).\n"
                + "  It asks for another encoding than UTF-8.\n    where:    " + FILE
                + "\n    fix:      save it as UTF-8 and remove the comment # encoding"));
    }

    @Test
    void feature_without_a_runbook_is_reported() {
        assertThat(messageFor("""

                Feature: List members
                  Scenario: Every member
                    When I list all members
                """), messageWith("""
                2: No scenario is tagged @runbook.
                  expected: a scenario, or an outline with one row of examples
                  fix:      write @runbook above the scenario that is the recipe"""));
    }

    @Test
    void second_runbook_is_reported() {
        assertThat(messageFor("""
                Feature: List members
                  @runbook
                  Scenario: Every member
                    When I list all members

                  Rule: All
                    @runbook
                    Scenario: Every member again
                      When I list all members
                """), messageWith("""
                8: More than one scenario is tagged @runbook, and "Every member again" has no column of its own.
                  expected: one runbook, or runbooks that a column tells apart, such as <member> and <team>"""));
    }

    @Test
    void runbook_without_exactly_one_row_is_reported() {
        String outline = """
                Feature: List members
                  @runbook
                  Scenario Outline: Every member
                    When I list all members, <page size> at a time

                    Examples:
                      | page size |
                """;

        assertThat(messageFor(outline), messageWith("""
                6: The runbook has no row of examples.
                  expected: exactly one"""));
        assertThat(messageFor(outline + "      | 1 |\n      | 2 |\n"), messageWith("""
                6: The runbook has 2 rows of examples.
                  expected: exactly one"""));
    }

    @Test
    void undescribed_column_is_reported_with_the_nearest() {
        assertThat(messageFor(FeatureFixture.LIST.replace("page size", "page sise")), messageWith("""
                11: The column "page sise" is not explained in features/inputs.yaml.
                  fix:      call it "page size", or add it there below inputs, such as
                              page sise:
                                kind: name
                                names: [PAGE_SISE]
                                help: One line for the person who fills it in"""));
    }

    @Test
    void duplicate_column_is_reported() {
        assertThat(messageFor(FeatureFixture.LIST.replace("| page size |", "| page size | page size |")
                .replace("| 100       |", "| 1 | 2 |")), messageWith("11: Two columns have the same heading."));
    }

    @Test
    void invalid_feature_does_not_hide_the_others() {
        RecipeBook book = FeatureFixture.in(project).with("members/list-members.feature", "").book();

        assertThat(book.read().recipes().stream().map(Recipe::name).toList(), contains("invite-a-member"));
        assertThat(book.read().problems().stream().map(FeatureProblem::file).toList(), contains(FILE));
        assertThat(book.named("invite-a-member").title(), equalTo("Invite a member"));
        assertThrows(BrokenRecipe.class, book::recipes);
        assertThrows(BrokenRecipe.class, () -> book.named("list-members"));
    }

    /** Returns the message for problems, each of which starts with its place without the file; further parts are indented. */
    private static Matcher<String> messageWith(String problems) {
        List<String> lines = problems.lines().toList();
        long count = lines.stream().filter(line -> !line.startsWith(" ")).count();
        return equalTo(FILE + " can't be read (" + count + (count == 1 ? " problem)." : " problems).") + lines.stream()
                .map(line -> line.startsWith(" ") ? "\n  " + line : "\n  " + line.substring(line.indexOf(' ') + 1)
                        + "\n    where:    " + FILE + ":" + line.substring(0, line.indexOf(": ")))
                .collect(Collectors.joining()));
    }

    private String messageFor(String feature) {
        RecipeBook book = FeatureFixture.in(project).with("members/list-members.feature", feature).book();
        return assertThrows(BrokenRecipe.class, () -> book.named("list-members")).getMessage();
    }
}
