package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;

/** Tests each finding of {@code ./recipes check} on a copy of the project's recipes. */
@Tag(Proof.ONLY)
class CheckCommandTest {

    private static final String FEATURE = "features/teams/add-a-member-to-a-team.feature";
    private static final String RECORDS = "src/test/resources";

    @TempDir
    private Path project;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void copy() throws IOException {
        CopiedFeatures.into(project);
        Files.createDirectories(project.resolve(RECORDS));
        for (String record : new String[] {"drill.yaml", "sentences.yaml"}) {
            Files.copy(Path.of(RECORDS, record), project.resolve(RECORDS).resolve(record));
        }
    }

    @Test
    void recipes_of_the_project_are_complete() {
        assertThat(check(), equalTo(0));
        assertThat(printed(), containsString(" recipes are complete."));
        assertThat(check("add-a-member-to-a-team"), equalTo(0));
        assertThat(printed(), equalTo("The recipe add-a-member-to-a-team is complete.\n"));
    }

    @Test
    void undefined_sentence_is_reported_with_the_nearest_sentences_and_a_snippet() throws IOException {
        edit("When I add \"<member>\" to", "When I add \"<member>\" into");

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), containsString("""
                The recipe add-a-member-to-a-team has 2 problems.
                  No step matches this sentence: I add "Chen Wei" into the team "Finance"
                    where:    features/teams/add-a-member-to-a-team.feature:13
                """));
        assertThat(printed(), containsString("""
                    expected: a sentence that exists, such as
                              I add {text} to the team {text}
                              I invite {text} {text} at {email} as {text} into the team {text}
                              I add the members of the file {text} to the team {text}
                    fix:      write one of these, or add a step to src/main/java/sigma/recipes/steps/TeamSteps.java:

                              @When("I add {text} into the team {text}")
                              public void iAddIntoTheTeam(String text, String text2) {
                                  throw new io.cucumber.java.PendingException();
                              }
                """));
    }

    @Test
    void all_mistakes_of_a_first_draft_are_reported_together() throws IOException {
        edit("  @runbook\n", "  @Runbook\n");
        edit("When I add \"<member>\" to", "When I add \"<member>\" into");
        edit("Given the team \"<team>\"", "Given the team <team>");
        edit("Scenario: Add a member twice", "Scenario: A new member of a team sees the workspace of the team");
        edit("| member ", "| person | member ");
        edit("| Chen Wei ", "| Ana |\tChen Wei ");

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed().lines().filter(line -> line.matches("  [A-Z].*")).map(String::strip).toList(), hasItems(
                "No scenario is tagged @runbook.",
                "The column \"person\" is not explained in features/inputs.yaml.",
                "The tag @Runbook is unknown.",
                "The line has a tab.",
                "Another scenario has the title \"A new member of a team sees the workspace of the team\" too.",
                "The column \"team\" can be any text, but is not in quotes.",
                "No step matches this sentence: the team Finance",
                "No step matches this sentence: I add \"Chen Wei\" into the team \"Finance\""));
    }

    @Test
    void unrecorded_recipe_is_distinguished_from_a_changed_one() throws IOException {
        Path usage = project.resolve("features/usage.json");
        Files.writeString(usage, Files.readString(usage).replace("\"add-a-member-to-a-team\" :", "\"another\" :"));

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), equalTo("""
                The recipe add-a-member-to-a-team has 1 problem.
                  Scenarios of the recipe are not recorded yet.
                    where:    features/usage.json
                    fix:      after all other fixes, run mvn test -Prenew -Drecipes=add-a-member-to-a-team
                """));
    }

    @Test
    void column_without_a_description_is_reported() throws IOException {
        edit("<member>", "<person>");
        edit("| member ", "| person ");

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), containsString("The column \"person\" is not explained in features/inputs.yaml"));
        assertThat(printed(), containsString("    where:    features/teams/add-a-member-to-a-team.feature:"));
    }

    @Test
    void input_of_an_unknown_kind_is_reported() throws IOException {
        Path inputs = project.resolve("features/inputs.yaml");
        Files.writeString(inputs, Files.readString(inputs).replace("kind: team", "kind: taem"));

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), containsString("inputs.team.kind can't be used. Did you mean \"team\"?"));
    }

    @Test
    void recipe_missing_from_the_table_of_contents_is_reported() throws IOException {
        Path contents = project.resolve("features/contents.yaml");
        Files.writeString(contents, Files.readString(contents).replace("      - add-a-member-to-a-team\n", ""));

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), containsString("fix:      add add-a-member-to-a-team to a chapter of features/contents.yaml"));
        assertThat("other recipes are not affected", check("remove-a-member-from-a-team"), equalTo(0));
    }

    @Test
    void table_of_contents_entry_without_a_feature_is_reported() throws IOException {
        Path contents = project.resolve("features/contents.yaml");
        Files.writeString(contents, Files.readString(contents).replace("      - add-a-member-to-a-team\n", "      - add-a-member-to-a-team\n      - add-a-membr\n"));

        assertThat(check(), equalTo(2));
        assertThat(printed(), containsString("There is no add-a-membr.feature."));
        assertThat(printed(), containsString("where:    features/contents.yaml"));
    }

    @Test
    void violation_of_a_feature_rule_is_reported() throws IOException {
        edit("  Rule: ", "  Rule: Sigma should know: ");

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), containsString("should"));
        assertThat(printed(), containsString("where:    features/teams/add-a-member-to-a-team.feature:"));
    }

    @Test
    void runbook_without_a_row_is_reported() throws IOException {
        String feature = Files.readString(project.resolve(FEATURE));
        String row = feature.lines().filter(line -> line.strip().startsWith("| ")).skip(1).findFirst().orElseThrow();
        edit(row + "\n", "");

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), containsString("The runbook has no row of examples"));
    }

    @Test
    void records_that_do_not_match_the_recipe_are_reported() throws IOException {
        edit("Scenario: Add a member twice", "Scenario: Add a member again");
        edit("    And the team \"<team>\" is among the teams of \"<member>\"\n", "");

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), equalTo("""
                The recipe add-a-member-to-a-team has 3 problems.
                  The record does not fit the recipe.
                    where:    features/usage.json
                    actual:   - scenario Add a member twice
                              + scenario Add a member again
                              - the team "<team>" is among the teams of "<member>"
                    fix:      after all other fixes, run mvn test -Prenew -Drecipes=add-a-member-to-a-team
                  The record does not fit the recipe.
                    where:    src/test/resources/sentences.yaml
                    actual:   - scenario Add a member twice
                              + scenario Add a member again
                              - And the team "<team>" is among the teams of "<member>"
                    fix:      after all other fixes, run mvn test -Prenew -Drecipes=add-a-member-to-a-team
                  The record does not fit the recipe.
                    where:    src/test/resources/drill.yaml
                    actual:   - scenario Add a member twice
                    fix:      after all other fixes, run mvn test -Prenew -Drecipes=add-a-member-to-a-team
                """));
    }

    @Test
    void invalid_gherkin_is_reported_with_its_line_and_not_checked_further() throws IOException {
        edit("  @runbook\n", "  @runbook\n  rubbish\n");

        assertThat(check("add-a-member-to-a-team"), equalTo(2));
        assertThat(printed(), containsString("where:    features/teams/add-a-member-to-a-team.feature:10:3\n"));
        assertThat(printed(), not(containsString("record")));
    }

    @Test
    void unknown_recipe_is_refused() {
        assertThat(check("add-a-membr-to-a-team"), equalTo(2));
        assertThat(printed(), containsString("There is no recipe \"add-a-membr-to-a-team\"."));
    }

    private void edit(String text, String replacement) throws IOException {
        Path feature = project.resolve(FEATURE);
        String before = Files.readString(feature);
        assertThat(before, containsString(text));
        Files.writeString(feature, before.replace(text, replacement));
    }

    private int check(String... recipes) {
        printed.reset();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String[] arguments = new String[recipes.length + 1];
        arguments[0] = "check";
        System.arraycopy(recipes, 0, arguments, 1, recipes.length);
        return Recipes.run(arguments, stream, stream, new Environment(project, Map.of(), new Properties(), Ansi.OFF));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
