package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.startsWith;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.sentence.DocumentParameterTypes;
import sigma.recipes.steps.sentence.ListParameterTypes;
import sigma.recipes.steps.sentence.MemberParameterTypes;
import sigma.recipes.steps.sentence.ValueParameterTypes;

/** Tests that the steps have the forms of sentences that CONTRIBUTING.md describes. */
class StepGrammarTest {

    private static final Map<String, List<String>> WORDS = new HashMap<>();

    static {
        WORDS.put("text", List.of("\"Ana Silva\""));
        WORDS.put("int", List.of("5", "-1"));
        WORDS.put("email", List.of("ana@example.com"));
        WORDS.put("address", List.of("ana@example.com", "the email address of \"Ana Silva\""));
        WORDS.put("actor", List.of("I", "I try to", "\"Ben Okoye\" tries to"));
        WORDS.put("grantee", List.of("I", "\"Ana Silva\"", "the team \"Finance\""));
        WORDS.put("grantable", List.of("the workspace \"Reporting\"", "the connection \"Snowflake\"", "the workbook \"Budget\"",
                "a workspace that does not exist", "a workbook that does not exist"));
        WORDS.put("permission", List.of("view", "explore", "organize", "edit", "use", "annotate"));
        WORDS.put("memberLookup", List.of("the member \"Ana Silva\"", "the id of \"Ana Silva\"", "the email address of \"Ana Silva\", in capitals",
                "the email address ana@example.com", "a member that does not exist"));
        WORDS.put("deactivatedToo", List.of("the active", "all"));
        WORDS.put("difference", List.of("", ", but at ana@example.com", ", but with the account type \"View\"", ", but active"));
        WORDS.put("contact", List.of("at ana@example.com", "at the email address of \"Ana Silva\"", "at the email address \"somewhere\"",
                "without an email address"));
        WORDS.put("intoTeam", List.of("", " into the team \"Finance\""));
        WORDS.put("page", List.of("a page of members", "a page of -1 members", "the next page", "the next page of 2 members", "a page past the end",
                "the page \"banana\""));
        WORDS.put("scheduleSetting", List.of("the times \"0 7 * * 1\" in \"Etc/UTC\"", "the recipient \"me\"", "the title \"Budget\"", "the format PDF"));
        WORDS.put("teams", List.of("the team \"Finance\"", "the team of its row", "their teams"));
        WORDS.put("eachOrNo", List.of("each", "no"));
        WORDS.put("stopReason", List.of("I own the credentials"));
        WORDS.put("credentials", List.of("these API credentials", "the revoked API credentials", "the API credentials of \"Ana Silva\""));
        WORDS.put("ownership", List.of("owns a workbook", "own a workbook", "has opened a document", "have opened a document"));
        WORDS.put("controlValue", List.of("\"West\"", "the days from \"2026-01-05\" to \"2026-01-06\""));
        WORDS.put("report", List.of("the report \"Statement\"", "a report that does not exist"));
        WORDS.put("limit", List.of("with a limit of 10", "without a limit"));
        WORDS.put("listForm", List.of("a page", "a bare array"));
        WORDS.put("newWorkspace", List.of("the workspace \"Budget\"", "the workspace \"Budget\", without duplicates", "a workspace without a name"));
        WORDS.put("tokenCredentials", List.of("", " with a wrong secret", " as an unknown client"));
        WORDS.put("organizationKind", List.of("team", "workspace", "connection"));
        WORDS.put("fileKind", List.of("workbook", "data model", "document", "folder"));
        WORDS.put("team", List.of("the team \"Finance\"", "a team that does not exist"));
        WORDS.put("workbook", List.of("the workbook \"Budget\"", "a workbook that does not exist"));
        WORDS.put("documentKind", List.of("workbook", "data model"));
        WORDS.put("countedList", List.of("members", "scheduled exports of the workbook \"Budget\""));
        WORDS.put("userAttribute", List.of("the user attribute \"Region\"", "a user attribute that does not exist"));
        WORDS.put("attributeHolder", List.of("\"Ana Silva\"", "the team \"Finance\"", "the tenant \"Harbor\""));
        WORDS.put("workspace", List.of("the workspace \"Reporting\"", "a workspace that does not exist"));
        WORDS.put("bookmarkPlace", List.of("the workbook \"Budget\"", "the version tagged \"Production\" of the workbook \"Budget\""));
        WORDS.put("versionTag", List.of("the version tag \"Production\"", "a version tag that does not exist"));
        WORDS.put("tagColor", List.of("cyan", "grass", "violet", "plum", "amber", "bronze"));
        WORDS.put("visibility", List.of("shared", "private"));
        WORDS.put("container", List.of("the folder \"Planning\"", "the workspace \"Reporting\"", "My Documents of \"Ana\"", "a folder that does not exist"));
        WORDS.put("listedKind", List.of("member", "input table", "scheduled export", "shared bookmark", "embed of"));
        WORDS.put("pageSize", List.of("", ", 5 at a time"));
        WORDS.put("explorations", List.of("", ", explorations included"));
        WORDS.put("dataSource", List.of("the connection \"Snowflake\"", "the table \"SALES.ORDERS\" of the connection \"Snowflake\""));
        WORDS.put("documentVersion", List.of("version 2 of the workbook \"Budget\"",
                "the latest version of the data model \"Stock\"", "a version of the workbook \"Budget\""));
        WORDS.put("contentKind", List.of("workbook", "data model"));
        WORDS.put("elementPart", List.of("columns", "query"));
        WORDS.put("folder", List.of("the folder \"Planning\"", "a folder that does not exist"));
        WORDS.put("document", List.of("the workbook \"Budget\"", "the data model \"Stock\"", "a report that does not exist"));
        WORDS.put("owner", List.of("I", "\"Ana Silva\""));
        WORDS.put("writable", List.of("readable", "writable"));
        WORDS.put("sameAs", List.of("equals", "differs from"));
        WORDS.put("accountType", List.of("\"View\"", "an account type that does not exist"));
        WORDS.put("state", List.of("active", "deactivated"));
        WORDS.put("stateChange", List.of("deactivate", "reactivate"));
        WORDS.put("scheduleState", List.of("paused", "active"));
        WORDS.put("deliveryFormat", List.of("PDF", "XLSX"));
        WORDS.put("codeFormat", List.of("YAML", "JSON"));
        WORDS.put("is", List.of("is", "is not"));
        WORDS.put("connection", List.of("the connection \"Snowflake\"", "a connection that does not exist"));
        WORDS.put("sees", List.of("sees", "does not see"));
        WORDS.put("count", List.of("none", "no", "one", "2"));
        WORDS.put("workbookState", List.of("current", "archived", "all"));
        WORDS.put("exportFormat", List.of("CSV", "JSON", "JSONL", "XLSX"));
        WORDS.put("layout", List.of("portrait", "landscape"));
        WORDS.put("reason", List.of("the email address is already taken"));
    }

    private static final List<Class<?>> TYPES = List.of(ValueParameterTypes.class, MemberParameterTypes.class,
            ListParameterTypes.class, DocumentParameterTypes.class);

    private static final List<StepGrammar.Step> STEPS = StepGrammar.Step.of(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("sigma.recipes.steps"));

    private final StepGrammar grammar = new StepGrammar(TYPES, WORDS);

    @Test
    void each_sentence_has_the_form_of_its_group() {
        assertThat(StepGrammar.malformed(STEPS), empty());
    }

    @Test
    void sentence_of_another_form_is_detected() {
        assertThat(StepGrammar.malformed(wrong()), contains(
                "Given I am here: a Given is no act",
                "Given {text} is on the list: a Given that is a fact ends with \"already\"",
                "Then {actor} leave: a Then is no act",
                "When {text} leaves: a When starts with I or {actor}"));
    }

    @Test
    void no_two_steps_differ_in_a_negation_or_an_attempt() {
        assertThat(StepGrammar.pairs(STEPS), empty());
    }

    @Test
    void steps_that_differ_in_a_negation_or_an_attempt_are_detected() {
        assertThat(StepGrammar.pairs(StepGrammar.Step.of(new ClassFileImporter().importClasses(PairSteps.class))), contains(
                "I try to go: use {actor}", "the door is not open: use {is}"));
    }

    @Test
    void no_method_has_two_sentences() {
        assertThat(StepGrammar.aliases(STEPS), empty());
    }

    @Test
    void method_with_two_sentences_is_detected() {
        assertThat(StepGrammar.aliases(wrong()), contains(startsWith(WrongSteps.class.getName() + ".twice(")));
    }

    @Test
    void only_a_then_checks_a_result() {
        assertThat(StepGrammar.resultChecking(STEPS), empty());
    }

    @Test
    void given_and_when_that_check_a_result_are_detected() {
        assertThat(StepGrammar.resultChecking(wrong()), contains("Given {text} is on the list", "When I judge"));
    }

    @Test
    void no_sentence_matches_two_steps() {
        assertThat(grammar.ambiguous(STEPS), empty());
    }

    @Test
    void sentence_that_matches_two_steps_is_detected() {
        assertThat(grammar.ambiguous(wrong()), contains(
                "\"Ana Silva\" leaves: [{grantee} leaves, {text} leaves]"));
    }

    @Test
    void every_parameter_type_is_tested() {
        assertThat(grammar.withoutWords(TYPES), empty());
    }


    private static List<StepGrammar.Step> wrong() {
        return StepGrammar.Step.of(new ClassFileImporter().importClasses(WrongSteps.class));
    }

    /** Steps that could be one step; no scenario runs them. */
    static final class PairSteps {

        @When("I go")
        public void goes() {
        }

        @When("I try to go")
        public void tries() {
        }

        @Then("the door is open")
        public void open() {
        }

        @Then("the door is not open")
        public void closed() {
        }
    }

    /** Steps of invalid forms; no scenario runs them, since they are not glue. */
    static final class WrongSteps {

        @Given("I am here")
        public void here() {
        }

        @Given("{text} is on the list")
        public void listed() {
            judge();
        }

        @When("I judge")
        public void judges() {
            UnmetStatement.unless(true, "It is not so.");
        }

        @When("{text} leaves")
        public void leaves() {
        }

        @When("I go")
        @Then("I went")
        public void twice() {
        }

        @Then("{actor} leave")
        public void leave() {
            judge();
        }

        @Then("{grantee} leaves")
        public void left() {
        }

        private void judge() {
            UnmetStatement.unless(true, "It is not so.");
        }
    }
}
