package sigma.recipes.recipe.lint;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.recipe.fixture.FeatureFixture;

/** Tests that each rule detects a feature that violates it, and accepts similar valid ones. */
class FeatureRuleViolatorsTest {

    private static final String FILE = "features/members/invite-a-member.feature";

    @TempDir
    Path project;

    @Test
    void valid_features_violate_no_rule() {
        assertThat(FeatureRules.check(FeatureFixture.in(project).folder()), empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "word.http-verb | I POST the member                         | POST        | say what a person does: list, create, change, delete",
        "word.path      | I read /v2/members                        | /v2/members | name the thing: the members, the workspace \"Reporting\"",
        "word.path      | I read v2.1/members                       | v2.1/members | name the thing: the members, the workspace \"Reporting\"",
        "word.path      | I open https://example.com                | https://example.com | name the thing: the members, the workspace \"Reporting\"",
        "word.status    | Sigma responds with 404                    | 404         | say what Sigma does: Sigma refuses, because the email address is already taken",
        "word.status    | the status is 200                         | 200         | say what Sigma does: Sigma refuses, because the email address is already taken",
        "word.status    | it ends with status code 299              | status code 299 | say what Sigma does: Sigma refuses, because the email address is already taken",
        "word.header    | I set Authorization                       | Authorization | say what it is for: an access token, a pause of 2 seconds",
        "word.header    | a Retry-After of 2 seconds                | Retry-After | say what it is for: an access token, a pause of 2 seconds",
        "word.header    | I send X-Request-Id                       | X-Request-Id | say what it is for: an access token, a pause of 2 seconds",
        "word.json      | I send {\"email\": \"ana@example.com\"}   | {\"         | say it in a sentence, or in a table with headings",
        "word.json      | the response has \"total\": 5               | \": 5       | say it in a sentence, or in a table with headings",
        "word.json      | the response is { }                         | { }         | say it in a sentence, or in a table with headings",
        "word.uuid      | the member 0e8fca2c-1f3b-4a6d-9c57-2b1d8e9f0a11 | 0e8fca2c-1f3b-4a6d-9c57-2b1d8e9f0a11 | use a name: the member \"Ana Silva\"",
        "word.click     | I click on the member                     | click       | say what is done, not where: I add, I let, I change",
        "word.click     | I am Clicking                             | Clicking    | say what is done, not where: I add, I let, I change",
        "word.endpoint  | the members endpoint answers              | endpoint    | say what it gives: the list of members",
        "word.payload   | the payload is empty                      | payload     | say what is sent: a name, an email address",
        "word.should    | the member should be active               | should      | say what is: \"Ana Silva\" is an active member",
        "word.should    | nobody shouldn't be there                 | shouldn't   | say what is: \"Ana Silva\" is an active member"})
    void technical_words_in_steps_are_reported(String rule, String step, String word, String better) {
        assertThat(violations(FeatureFixture.INVITE.replace("Given the member \"Ana\"", "Given " + step)), contains(
                new RuleViolation(rule, FILE, 20, "A recipe does not say \"" + word + "\": " + step, better)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I get and post the put and delete", "Ana and/or Ben", "500 members more", "200 entries", "1001 members",
        "page 99", "the owner accepts the location", "a table header", "{name} [1]", "\"Ana\": the first", "clicker", "shoulder"})
    void similar_words_are_accepted(String step) {
        assertThat(violations(FeatureFixture.INVITE.replace("the member \"Ana\"", step)), empty());
    }

    @Test
    void technical_words_in_titles_tables_and_texts_but_not_in_prose_are_reported() {
        assertThat(violations("""
                Feature: Invite a member
                  POST /v2/members should answer 200.
                  Prose is free.

                  Background: The endpoint
                    Given it

                  @runbook
                  Scenario Outline: It should work
                    Given a table:
                      | {"a": 1} |
                    And a text:
                      \"""
                      GET /v2/members, status 200
                      \"""
                    When I invite "<first name>"
                    Then it is done

                    Examples: What you should fill in
                      | first name |
                      | Ana        |

                  Rule: Payloads are checked

                    Scenario: Clicks
                      Then it is
                """).stream().map(found -> found.rule() + " " + found.line()).toList(), contains("word.endpoint 5",
                "word.should 9", "word.json 11", "word.http-verb 13", "word.path 13", "word.should 19", "word.payload 23",
                "word.click 25"));
    }

    @Test
    void second_when_group_is_reported() {
        String scenario = FeatureFixture.INVITE.replace("Given the member \"Ana\"", "When I wait\n      %s");

        assertThat(violations(scenario.formatted("Then it is late")), contains(new RuleViolation("scenario.one-when", FILE, 22,
                "The scenario \"Inviting twice\" has a second When group.",
                "make it a scenario of its own, or write the first When as a Given")));
        assertThat(violations(scenario.formatted("And I wait more")), empty());
        assertThat(violations(scenario.formatted("Then it is late\n      But not over").replace("When I try", "And I try")), empty());
    }

    @Test
    void too_long_scenario_is_reported() {
        assertThat(violations(FeatureFixture.INVITE + "      And so on\n".repeat(5)), empty());
        assertThat(violations(FeatureFixture.INVITE + "      And so on\n".repeat(6)), contains(new RuleViolation("scenario.length", FILE, 19,
                "The scenario \"Inviting twice\" has 9 steps, and a reader follows 8 at most.",
                "describe the situation in one Given, or split the scenario in two")));
    }

    @Test
    void runbook_may_have_twelve_steps() {
        String end = "is in the team \"<team>\"\n";

        assertThat(violations(FeatureFixture.INVITE.replace(end, end + "    And so on\n".repeat(10))), empty());
        assertThat(violations(FeatureFixture.INVITE.replace(end, end + "    And so on\n".repeat(11))).stream().map(RuleViolation::text).toList(),
                contains("The scenario \"A colleague gets an account\" has 13 steps, and a reader follows 12 at most."));
    }

    @Test
    void missing_prose_is_reported() {
        String better = "say below the title what the recipe does, when to use it, what it needs and what it changes";

        assertThat(violations(FeatureFixture.INVITE.replaceFirst("(?s)  A new.*person.\n", "")), contains(
                new RuleViolation("feature.prose", FILE, 1, "The feature has no prose.", better)));
        assertThat(violations(FeatureFixture.INVITE.replaceFirst("(?s)  A new.*person.\n", "  One line.\n")), contains(
                new RuleViolation("feature.prose", FILE, 1, "The feature has one line of prose.", better)));
    }

    @Test
    void misspelled_tag_is_corrected() {
        assertThat(violations(FeatureFixture.INVITE.replace("    @sandbox", "    @Sandbox")), contains(new RuleViolation("feature.tag", FILE,
                18, "The tag @Sandbox is unknown.", "write @sandbox")));
    }

    @Test
    void tab_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("      | Ana ", "\t| Ana ")), contains(new RuleViolation("feature.tab", FILE, 14,
                "The line has a tab.", "write spaces in its place")));
    }

    @Test
    void duplicate_title_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("Inviting twice", "A colleague gets an account")), contains(new RuleViolation(
                "scenario.title", FILE, 19, "Another scenario has the title \"A colleague gets an account\" too.",
                "give one of them another title")));
    }

    @Test
    void misspelled_keyword_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("      Given the member", "      Givn the member")), contains(new RuleViolation(
                "scenario.text", FILE, 19, "This line of the scenario \"Inviting twice\" is no step: Givn the member \"Ana\"",
                "start it with Given, When, Then, And or But, or move it above the scenario")));
    }

    @Test
    void scenario_without_a_then_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replaceFirst("      Then (?!.*\\n.*Examples).*\\n$", "")), contains(new RuleViolation(
                "scenario.outcome", FILE, 19, "The scenario \"Inviting twice\" has no Then, so it shows nothing.",
                "add a Then that reads the result from Sigma")));
    }

    @Test
    void runbook_with_columns_and_without_examples_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replaceFirst("(?s)    Examples.*?\\n\\n", "")).stream()
                .map(found -> found.line() + " " + found.text().replaceFirst("\\. .*", ".")).toList(),
                contains("9 The step names a column, but the runbook has no examples."));
    }

    @Test
    void file_name_that_differs_from_the_title_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("Invite a member", "Invite a member's friend")), contains(
                new RuleViolation("feature.file-name", FILE, 1, "The file name does not follow the title \"Invite a member's friend\".",
                        "call the file invite-a-members-friend.feature")));
    }

    @Test
    void unknown_or_misplaced_tag_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("    @sandbox", "    @slow @sandbox")), contains(new RuleViolation("feature.tag", FILE,
                18, "The tag @slow is unknown.", "leave it out; the tags are @runbook and @sandbox")));
        assertThat(violations("@runbook\n" + FeatureFixture.INVITE), contains(new RuleViolation("feature.tag", FILE, 1,
                "@runbook applies to more than one scenario here.", "put it above the one scenario that is the recipe")));
    }

    @Test
    void feature_without_a_runbook_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("@runbook", "")), contains(new RuleViolation("feature.unreadable", FILE, 1,
                "No scenario is tagged @runbook. expected: a scenario, or an outline with one row of examples fix: write @runbook above the "
                        + "scenario that is the recipe",
                "correct it, so that it can be run")));
        assertThat(violations(FeatureFixture.INVITE + "oops").stream().map(RuleViolation::rule).toList(), contains("feature.unreadable"));
        assertThat(violations(FeatureFixture.INVITE.replace("first name", "given name")).stream().map(RuleViolation::line).toList(),
                contains(13));
    }

    @Test
    void step_with_a_missing_column_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("Then \"<first name>\"", "Then \"<first nam>\"")), contains(new RuleViolation(
                "column.missing", FILE, 10, "The step asks for <first nam>, but no column has this heading.",
                "add the column, or correct the word")));
    }

    @Test
    void unused_column_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("\"<team>\"", "\"Sales\"")), contains(new RuleViolation("column.unused", FILE, 13,
                "No step uses the column \"team\".", "leave it out")));
    }

    @Test
    void quoted_column_where_backslashes_are_literal_is_reported() {
        String end = "is in the team \"<team>\"\n";
        for (String feature : List.of(FeatureFixture.INVITE.replace("A colleague gets", "<team> gets"),
                FeatureFixture.INVITE.replace(end, end + "      | <team> |\n"),
                FeatureFixture.INVITE.replace(end, end + "      \"\"\"\n      <team>\n      \"\"\"\n"))) {
            assertThat(violations(feature).stream().map(found -> found.rule() + ": " + found.text()).toList(), contains(
                    "column.quoted-elsewhere: The column \"team\" is in quotes in one step and also in a table, in a text or in the "
                            + "scenario's title, which would show a quote in it with a backslash."));
        }
        assertThat(violations(FeatureFixture.INVITE.replace("A colleague gets", "<email> gets")), empty());
    }

    @Test
    void unquoted_text_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("into \"<team>\"", "into <team>")), contains(new RuleViolation("column.bare", FILE, 13,
                "The column \"team\" can be any text, but is not in quotes.", "write \"<team>\" in every step")));
    }

    @Test
    void invalid_example_is_reported() {
        assertThat(violations(FeatureFixture.INVITE.replace("| ana@example.com |", "| ana             |")), contains(new RuleViolation(
                "column.example", FILE, 14, "The example \"ana\" of the column \"email\" can't be used.",
                "give an email address such as ana@example.com")));
    }

    @Test
    void contents_that_differ_from_the_folder_are_reported() {
        FeatureFixture features = FeatureFixture.in(project).contents(
                "chapters: [{title: A, recipes: [list-members, list-members, invite-members]}]");

        assertThat(FeatureRules.check(features.folder()), contains(
                new RuleViolation("contents.missing", FILE, 0, "No chapter of features/contents.yaml lists it.",
                        "add invite-a-member to a chapter of features/contents.yaml"),
                new RuleViolation("contents.twice", "features/contents.yaml", 0, "\"list-members\" is listed twice, or two files have this name.",
                        "keep one"),
                new RuleViolation("contents.unknown", "features/contents.yaml", 0, "There is no invite-members.feature.",
                        "call it invite-a-member")));
    }

    @Test
    void violation_is_printed_with_its_place_and_a_better_wording() {
        assertThat(new RuleViolation("word.should", FILE, 7, "\"should\" in \"it should\"", "say what is").toString(), equalTo(FILE
                + ":7: \"should\" in \"it should\" [word.should]\n    better: say what is"));
    }

    private List<RuleViolation> violations(String invite) {
        return FeatureRules.check(FeatureFixture.in(project).with("members/invite-a-member.feature", invite).folder());
    }
}
