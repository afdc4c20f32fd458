package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
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
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.runbook.project.Coverage;
import sigma.recipes.runbook.project.Environment;

/** Tests the command on two recipes, one of which also calls an operation that the sandbox does not simulate. */
@Tag(Proof.ONLY)
class CoverageCommandTest {

    @TempDir
    private Path project;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void writeRecipes() throws IOException {
        Files.createDirectories(project.resolve("features"));
        Files.writeString(project.resolve("features/contents.yaml"),
                "chapters: [{title: All, recipes: [sign-in, set-up-hooks]}]\n");
        Files.writeString(project.resolve("features/inputs.yaml"), "{kinds: {}, inputs: {}}\n");
        Files.writeString(project.resolve("features/usage.json"), """
                {"recipes": {
                  "sign-in": {"writes": false, "outputs": [], "scenarios": {
                    "One": {"acts": {"whoAmI": {"statuses": [200, 401]}}, "prepares": {"postToken": {}}},
                    "Two": {"acts": {"postToken": {"statuses": [200]}}, "prepares": {}}}},
                  "set-up-hooks": {"writes": true, "outputs": [], "scenarios": {
                    "One": {"acts": {"webhooks": {}}, "prepares": {"postToken": {}}}}}}}
                """);
    }

    @Test
    void subject_lists_the_coverage_of_each_operation() {
        assertThat(recipes("coverage", "--subject", "authentication"), equalTo(0));
        assertThat(printed(), equalTo("""

                             sandbox  recipes  statuses

                authentication
                  postToken  yes            2  200
                  whoAmI     yes            1  200 401

                2 operations: 2 simulated, 2 in recipes, 0 neither
                """));

        assertThat(recipes("coverage", "--subject", "webhooks"), equalTo(0));
        assertThat(printed(), equalTo("""

                                    sandbox  recipes  statuses

                webhooks
                  webhooks                         1
                  getWebhookSchema

                2 operations: 0 simulated, 1 in recipes, 1 neither
                """));
    }

    @Test
    void operations_that_only_an_administrator_may_call_are_marked() {
        recipes("coverage", "--subject", "account-types");

        assertThat(printed(), containsString("\n* createAccountType "));
        assertThat(printed(), containsString("\n\nOnly an administrator may call the operations with *.\n"));
        recipes("coverage", "--subject", "account-types", "--output", "csv");
        assertThat(printed(), containsString(",admin\n"));
        recipes("coverage", "--subject", "authentication");
        assertThat(printed(), not(containsString("administrator")));
    }

    @Test
    void csv_has_a_header_and_one_line_for_each_operation() {
        assertThat(recipes("coverage", "--subject", "authentication", "--output", "csv"), equalTo(0));

        assertThat(printed(), equalTo("""
                operationId,method,path,subject,simulated,recipes,statuses,callers
                postToken,POST,/v2/auth/token,authentication,true,set-up-hooks sign-in,200,
                whoAmI,GET,/v2/whoami,authentication,true,sign-in,200 401,
                """));
    }

    @Test
    void filters_narrow_the_list_and_keep_the_summary() {
        recipes("coverage", "--subject", "authentication", "--only", "neither");

        assertThat(printed(), equalTo("\n2 operations: 2 simulated, 2 in recipes, 0 neither\n"));
        recipes("coverage", "--subject", "ip-allowlist", "--only", "simulated");
        assertThat(printed(), equalTo("\n3 operations: 0 simulated, 0 in recipes, 3 neither\n"));
        recipes("coverage", "--subject", "ip-allowlist", "--only", "neither");
        assertThat(printed(), containsString("\nip-allowlist\n  v3alpha_listIpAllowlistEntries\n"));
        recipes("coverage", "--only", "exercised");
        assertThat(printed(), equalTo("""

                             sandbox  recipes  statuses

                authentication
                  postToken  yes            2  200
                  whoAmI     yes            1  200 401

                webhooks
                  webhooks                  1

                """ + summary()));
    }

    @Test
    void every_operation_of_the_contract_is_listed_within_the_terminal_width() {
        recipes("coverage");

        assertThat(printed().lines().filter(line -> line.matches("[ *] \\w.*")).count(), equalTo(269L));
        printed().lines().forEach(line -> assertThat(line, line.length(), lessThanOrEqualTo(80)));
        assertThat(printed(), endsWith(summary()));
        assertThat(printed(), not(containsString("null")));
    }

    @Test
    void every_operation_called_by_a_recipe_has_succeeded_in_a_recipe() {
        Coverage ours = Coverage.of(Contract.load(), RecipeBook.open(Path.of("features")));

        assertThat(ours.rows().stream().filter(row -> row.exercised() && row.statuses().stream().noneMatch(status -> status < 300))
                .map(row -> row.operation().id()).toList(), empty());
        assertThat(ours.rows().stream().filter(Coverage.Row::exercised).count(), greaterThan(80L));
    }

    @Test
    void output_is_available_as_json() {
        assertThat(recipes("coverage", "--subject", "authentication", "--only", "EXERCISED", "--output", "json"), equalTo(0));

        assertThat(printed(), equalTo("""
                {
                  "operations" : 2,
                  "simulated" : 2,
                  "exercised" : 2,
                  "neither" : 0,
                  "entries" : [ {
                    "operationId" : "postToken",
                    "method" : "POST",
                    "path" : "/v2/auth/token",
                    "subject" : "authentication",
                    "simulated" : true,
                    "callers" : "",
                    "recipes" : [ "set-up-hooks", "sign-in" ],
                    "statuses" : [ 200 ]
                  }, {
                    "operationId" : "whoAmI",
                    "method" : "GET",
                    "path" : "/v2/whoami",
                    "subject" : "authentication",
                    "simulated" : true,
                    "callers" : "",
                    "recipes" : [ "sign-in" ],
                    "statuses" : [ 200, 401 ]
                  } ]
                }
                """));
    }

    @Test
    void missing_usage_record_is_not_an_error() throws IOException {
        Files.delete(project.resolve("features/usage.json"));

        assertThat(recipes("coverage", "--subject", "webhooks"), equalTo(0));
        assertThat(printed(), endsWith("\n\nwebhooks\n  webhooks\n  getWebhookSchema\n\n2 operations: 0 simulated, 0 in recipes, 2 neither\n"));
    }

    @Test
    void unknown_values_list_the_known_ones() {
        assertThat(recipes("coverage", "--subject", "member"), equalTo(2));
        assertThat(printed(), equalTo("""
                The contract has no subject "member". Did you mean "members"?
                  where:    --subject
                """));
        assertThat(recipes("coverage", "--subject", "zzz"), equalTo(2));
        assertThat(printed(), containsString("\n  expected: one of authentication, account-types, members, teams,"));
        assertThat(recipes("coverage", "--only", "nothing"), equalTo(2));
        assertThat(printed(), equalTo("""
                "nothing" can't be used.
                  where:    --only
                  expected: one of simulated, exercised, neither
                  fix:      see ./recipes coverage --help
                """));
        assertThat(recipes("coverage", "--output", "html"), equalTo(2));
        assertThat(printed(), containsString("\"html\" can't be used.\n  where:    --output\n  expected: one of text, csv, json\n"));
    }

    private String summary() {
        String last = printed().lines().reduce((one, other) -> other).orElseThrow();
        long neither = Long.parseLong(last.replaceAll(".*, (\\d+) neither", "$1"));
        long simulated = Long.parseLong(last.replaceAll(".*: (\\d+) simulated.*", "$1"));
        // One of the three operations in recipes is not simulated.
        assertThat(simulated + neither, equalTo(268L));
        return "269 operations: " + simulated + " simulated, 3 in recipes, " + neither + " neither\n";
    }

    private int recipes(String... arguments) {
        printed.reset();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(arguments, stream, stream, new Environment(project, Map.of(), new Properties(), Ansi.OFF));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
