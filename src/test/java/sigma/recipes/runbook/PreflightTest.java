package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.ServedSandbox;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.ApiMutation;

/** Tests that a verifying run first prints what it can do and what it will skip, each reason once. */
@Tag(Proof.ONLY)
class PreflightTest {

    private static final String CONNECTION = "Snowflake production";
    private static final String VIEWER = "grace.kim@harborandpine.example.com";

    private final ServedSandbox served = new ServedSandbox();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void missing_permission_to_write_is_reported_once_before_the_first_scenario() {
        int exit = recipes(served.environment("CONNECTIONID", CONNECTION), "verify");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), allOf(containsString("Signed in as   member "), containsString(", account type Admin, administrator"),
                containsString("Account types  those that the features name are there"),
                containsString("Connection     \"Snowflake production\""),
                containsString(" x needs to write, and ALLOW_WRITES is not true. Fix: set ALLOW_WRITES=true in .env")));
        assertThat("once", times("ALLOW_WRITES is not true. Fix"), equalTo(2));
        assertThat(printed().indexOf("ALLOW_WRITES is not true. Fix") < printed().indexOf("\n--"), equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void viewer_has_no_failures_and_nothing_passes_for_lack_of_data(String writes) {
        int exit = recipes(served.environmentOf(VIEWER, "ALLOW_WRITES", writes, "CONNECTIONID", CONNECTION), "verify");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), allOf(containsString(", account type View, no administrator"),
                containsString(" x needs an administrator, and the caller is not one: account type View. "
                        + "Fix: use API credentials of an administrator"),
                containsString("--   see-a-members-recent-workbooks.feature:17"),
                containsString("1 x needs a caller who opened a workbook lately"), containsString(" 0 failed, ")));
        assertThat(printed(), not(containsString("403 \"")));
    }

    @Test
    void unexpected_refusals_of_a_caller_are_skipped_with_one_reason() {
        served.mutate(new ApiMutation.Status("listMembers", 200, 403));

        int exit = recipes(served.environmentOf(VIEWER), "verify", "page-through-members", "look-up-a-member");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), allOf(containsString("Skipped on the way:"),
                containsString(" x Sigma refuses listMembers to the caller (403). Fix: use API credentials of an administrator")));
    }

    @Test
    void refusal_of_an_administrator_is_a_failure() {
        served.mutate(new ApiMutation.Status("listMembers", 200, 403));

        assertThat(recipes(served.environment(), "verify", "page-through-members"), not(equalTo(0)));
        assertThat(printed(), containsString("FAIL page-through-members.feature"));
    }

    @Test
    void run_fails_if_it_skips_more_than_allowed() {
        Map<String, String> reading = served.environment("CONNECTIONID", CONNECTION);

        assertThat(recipes(reading, "verify", "list-members", "--require-all"), equalTo(1));
        assertThat(printed(), containsString("3 scenarios were skipped that a real organization can run; at most 0 may be."));
        assertThat(recipes(reading, "verify", "list-members", "--max-skipped", "2"), equalTo(1));
        assertThat(recipes(reading, "verify", "list-members", "--max-skipped", "3"), equalTo(0));
        assertThat("sandbox-only scenarios do not count", recipes(served.environment("ALLOW_WRITES", "true"), "verify", "page-through-members",
                "--require-all"), equalTo(0));
    }

    @Test
    void account_types_with_other_names_replace_those_of_the_features() {
        served.mutate(ApiMutation.changed("listAccountTypes", "entries", PreflightTest::withoutViewAndBuild));

        int exit = recipes(served.environment("ALLOW_WRITES", "true", "CONNECTIONID", CONNECTION, "SIGMA_NEW_MEMBER_TYPE", "Field Sales"),
                "verify", "create-a-member", "change-a-members-account-type", "onboard-a-member");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), allOf(containsString("Account types  \"Field Sales\" replaces \"View\", \"Act\" replaces \"Build\""),
                containsString(" 0 failed, 0 skipped")));
    }

    @Test
    void missing_connection_is_reported_before_the_first_scenario() {
        int exit = recipes(served.environment("ALLOW_WRITES", "true", "CONNECTIONID", "Snowflake prod"), "verify",
                "grant-a-connection", "create-a-workspace");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), allOf(containsString("Connection     none: correct CONNECTIONID"),
                containsString("4 x needs a connection, and the caller cannot see \"Snowflake prod\". Fix: correct CONNECTIONID")));
    }

    @Test
    void ci_run_without_a_target_names_the_sandbox_in_the_first_and_last_line() {
        assertThat(recipes(Path.of(""), Map.of("CI", "true"), "verify", "list-members"), equalTo(0));
        List<String> lines = printed().strip().lines().toList();
        assertThat(lines.get(0), containsString("This run works on the built-in sandbox and not on your organization: CI is set"));
        assertThat(lines.get(lines.size() - 1), equalTo(lines.get(0)));

        assertThat(recipes(Path.of(""), Map.of("CI", "true", "SIGMA_TARGET", "sandbox"), "verify", "list-members"), equalTo(0));
        assertThat(printed(), not(containsString("not on your organization")));
    }

    @Test
    void undefined_sentence_is_reported_with_the_nearest_and_a_snippet() throws IOException {
        Path features = Files.createDirectories(folder.resolve("features/members"));
        Files.copy(Path.of("features/inputs.yaml"), folder.resolve("features/inputs.yaml"));
        Files.writeString(folder.resolve("features/contents.yaml"), "chapters:\n  - title: Members\n    recipes: [list-members]\n");
        Files.writeString(features.resolve("list-members.feature"), Files.readString(Path.of("features/members/list-members.feature"))
                .replace("Then no member is listed twice", "Then no member gets listed twice"));

        int exit = recipes(folder, Map.of(), "verify", "list-members", "--tags", "@runbook");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), allOf(containsString("No step matches this sentence: no member gets listed twice"),
                containsString("where:    features/members/list-members.feature:12"),
                containsString("expected: a sentence that exists, such as\n                  no workbook is listed twice"),
                containsString("@Then(\"no member gets listed twice\")")));
    }

    @Test
    void run_reports_the_nearest_sentences() throws IOException {
        CopiedFeatures.into(folder);
        Path feature = folder.resolve("features/members/list-members.feature");
        Files.writeString(feature, Files.readString(feature).replace("Then no member is listed twice", "Then no member gets listed twice"));

        assertThat(recipes(folder, Map.of(), "run", "list-members"), equalTo(1));

        assertThat(printed(), allOf(containsString("FAIL Then no member gets listed twice"),
                containsString("No step matches this sentence: no member gets listed twice"),
                containsString("where:    features/members/list-members.feature:12"),
                containsString("no workbook is listed twice")));
    }

    private static JsonNode withoutViewAndBuild(JsonNode entries) {
        var kept = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> {
            if (!List.of("View", "Build").contains(entry.path("accountTypeName").asText())) {
                kept.add(entry);
            }
        });
        return kept;
    }

    private int times(String text) {
        return printed().split(java.util.regex.Pattern.quote(text), -1).length;
    }

    private int recipes(Map<String, String> environment, String... arguments) {
        return recipes(Path.of(""), environment, arguments);
    }

    private int recipes(Path project, Map<String, String> environment, String... arguments) {
        printed.reset();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(arguments, stream, stream, new Environment(project, environment, new Properties(), Ansi.OFF).timedBy(new SkippedTime()));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
