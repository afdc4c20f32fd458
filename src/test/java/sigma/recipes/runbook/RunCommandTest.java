package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.page.Terminal;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/** Tests what {@code run} asks, reads, saves and writes, against a sandbox that counts as a real organization. */
@Tag(Proof.ONLY)
class RunCommandTest {

    private static final String CREATE_ANA = "run create-a-member --first-name Ana --last-name Silva --email ana@example.com "
            + "--account-type View";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path project;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> questions = new ArrayList<>();
    private Terminal terminal = Terminal.none(Ansi.OFF);
    private final MutatedApi api = new MutatedApi();
    private SandboxOrganization real;
    private SandboxServer server;

    @BeforeEach
    void start() throws IOException {
        CopiedFeatures.into(project);
        Sandbox sandbox = Sandbox.create(Contract.load(), api);
        real = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
        environment.put("CLIENT_ID", real.credentials().clientId());
        environment.put("SECRET", real.credentials().clientSecret());
        environment.put("baseURL", server.baseUrl().toString());
        environment.put("ALLOW_WRITES", "true");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void confirmation_shows_the_organization_caller_values_and_mail() {
        terminal = Terminal.of(100, Ansi.OFF, response("y"));

        assertThat(recipes(CREATE_ANA), exitsWith(0, this::text));

        assertThat(text(), containsString("Acts as Mara Lindqvist <mara.lindqvist@harborandpine.example.com> (account type Admin,\n"
                + "  administrator) in the organization "));
        assertThat(text(), containsString("""
                Sigma will mail an invitation to ana@example.com.

                create-a-member will change the organization at 127.0.0.1:%d as Mara Lindqvist
                  <mara.lindqvist@harborandpine.example.com>, with:
                  first name    Ana
                  last name     Silva
                  email         ana@example.com
                  account type  View
                """.formatted(server.baseUrl().getPort())));
        assertThat(questions, equalTo(List.of("Go on? [y/N] ")));
        assertThat(real.activeMembers(), equalTo(14));
    }

    @Test
    void waits_are_reported_on_standard_error() {
        real.plan(new Fault.TooManyRequests(1, OptionalInt.of(1), true), "getMember");

        assertThat(recipes("run look-up-a-member --member me"), equalTo(0));

        assertThat(errors(), equalTo("Waiting 1.0 s: Sigma asks to slow down (429). Then attempt 2 of 5 of getMember\n"));
    }

    @Test
    void nothing_is_changed_or_saved_without_confirmation() throws IOException {
        terminal = Terminal.of(100, Ansi.OFF, response(""));

        assertThat(recipes(CREATE_ANA), equalTo(2));

        assertThat(errors(), equalTo("Cancelled; nothing was changed.\n"));
        assertThat(real.activeMembers(), equalTo(13));
        assertThat(savedFiles(), equalTo(List.of()));
    }

    @Test
    void mail_is_announced_without_a_question_and_only_if_one_is_sent() {
        recipes(CREATE_ANA + " --yes");
        assertThat(text(), matchesPattern("(?s).*Sigma will mail an invitation to ana@example.com\\..*When I invite.*"));

        recipes("run create-a-workspace --workspace-name Reports --yes");
        assertThat(text(), not(containsString("Sigma will mail")));
        recipes("run list-members");
        assertThat(text(), not(containsString("Sigma will mail")));
    }

    @Test
    void recipe_for_a_member_or_a_team_accepts_exactly_one_of_them() {
        assertThat(recipes("run grant-a-workspace --team Finance --permission edit --yes -Dtarget=sandbox"), equalTo(0));
        assertThat(text(), containsString("Then the team \"Finance\" may edit the workspace \"Reporting\""));

        assertThat(recipes("run grant-a-workspace --team Finance --member me --yes"), equalTo(2));
        assertThat(errors(), containsString("This recipe takes only one of --member and --team."));
        assertThat(recipes("run grant-a-workspace --workspace Reporting --permission edit --yes"), equalTo(2));
        assertThat(errors(), containsString("--member or --team is missing."));
    }

    @Test
    void page_shows_the_runbooks_and_mutually_exclusive_inputs() {
        assertThat(recipes("show grant-a-workspace -Dtarget=sandbox"), equalTo(0));
        assertThat(text(), allOf(containsString("Steps: Grant a workspace to a team"), containsString("--team  (instead of --member)")));
        assertThat(recipes("show grant-a-workspace"), equalTo(0));
        assertThat(text(), containsString("./recipes run grant-a-workspace --workspace VALUE --permission VALUE (--member VALUE | --team VALUE)"));
        assertThat(recipes("list"), equalTo(0));
        assertThat(text(), containsString("--workspace (--member | --team) --permission"));
    }

    @Test
    void existing_workspace_name_stops_the_run_before_it_writes() {
        assertThat(recipes("run create-a-workspace --workspace-name Reports --yes"), equalTo(0));

        assertThat(recipes("run create-a-workspace --workspace-name Reports --yes"), equalTo(1));

        assertThat(text(), matchesPattern("""
                (?s).*
                  FAIL When I create the workspace "Reports"
                      The name "Reports" belongs to a workspace already, so none was created.
                        Reports, id ([0-9a-f-]{36}), created 20[^\n]+Z
                      If the response of an earlier run was lost, that run created it.
                        fix: use it where a recipe takes a workspace: ./recipes run grant-a-workspace --workspace \\1
                             or give another name
                             or add --allow-duplicate to create another one with the same name
                .*"""));
        assertThat(recipes("run create-a-workspace --workspace-name Reports --yes --allow-duplicate"), equalTo(0));
        assertThat(recipes("run create-a-workspace --workspace-name Reports --yes"), equalTo(1));
        assertThat(text(), containsString("The name \"Reports\" belongs to 2 workspaces already, so none was created."));
    }

    @Test
    void connection_gets_the_name_of_another_one_only_with_allow_duplicate() {
        environment.put("SIGMA_CONNECTIONID", "Snowflake production");
        environment.put("SIGMA_NEW_CONNECTION_NAME", "Redshift logistics");

        assertThat(recipes("run rename-a-connection --yes"), exitsWith(1, this::text));

        assertThat(text(), matchesPattern("""
                (?s).*
                  FAIL When I rename the connection "Snowflake production" to "Redshift logistics"
                      The name "Redshift logistics" belongs to another connection, so nothing was renamed.
                        Redshift logistics, id [0-9a-f-]{36}
                        fix: give another name
                             or add --allow-duplicate to have two connections with the same name
                .*
                  Completed 1 of 3 steps; 1 was not run. The failed step sent no write. Nothing was changed.
                .*"""));
        environment.put("SIGMA_NEW_CONNECTION_NAME", "Snowflake production");
        assertThat(recipes("run rename-a-connection --yes"), exitsWith(0, this::errors));
        environment.put("SIGMA_NEW_CONNECTION_NAME", "Redshift logistics");
        assertThat(recipes("run rename-a-connection --yes --allow-duplicate"), exitsWith(0, this::errors));
    }

    @Test
    void workspace_created_meanwhile_by_another_run_is_not_created_twice() {
        recipes("run create-a-workspace --workspace-name Reports --yes");
        AtomicInteger looked = new AtomicInteger();
        api.add(real, ApiMutation.changed("listWorkspaces", "entries", entries ->
                looked.getAndIncrement() == 0 ? JSON.createArrayNode() : entries));

        assertThat(recipes("run create-a-workspace --workspace-name Reports --yes"), equalTo(1));

        assertThat(text(), containsString("The name \"Reports\" belongs to a workspace already, so none was created."));
        assertThat(looked.get(), equalTo(2));
    }

    @Test
    void taken_address_is_shown_with_its_member() {
        recipes(CREATE_ANA + " --yes");

        assertThat(recipes(CREATE_ANA.replace("Silva", "Santos") + " --yes"), equalTo(1));

        assertThat(text(), matchesPattern("""
                (?s).*
                      The email address ana@example.com belongs to a member already, so none was created.
                        Ana Silva, ana@example.com, View, active, id [0-9A-Za-z]+, created 20[^\n]+Z
                      If the response of an earlier run was lost, that run created this member.
                        fix: continue with this member: ./recipes run add-a-member-to-a-team --member ana@example.com
                             or give another email address[^\n]*
                .*"""));
        recipes(CREATE_ANA.replace("ana@example.com", "hugo.martin@harborandpine.example.com") + " --yes");
        assertThat(text(), allOf(containsString("Hugo Martin, hugo.martin@harborandpine.example.com, Build, deactivated, id "),
                containsString("fix: reactivate this member: ./recipes run deactivate-and-reactivate-a-member "
                        + "--member hugo.martin@harborandpine.example.com --state active")));
    }

    @Test
    void object_created_by_a_contract_violating_response_is_shown_and_saved() throws IOException {
        api.add(real, ApiMutation.gone("createMember", "homeFolderId"));

        assertThat(recipes(CREATE_ANA + " --yes"), equalTo(3));

        assertThat(text(), containsString("The request was carried out: look at what it changed before you send it again."));
        assertThat(text(), matchesPattern("(?s).*\nOutputs\n  MEMBERID=[0-9A-Za-z]{29}\n.*"));
        assertThat(text(), matchesPattern("(?s).*\nSaved MEMBERID in runs/[^ ]+-create-a-member/outputs.json, marked as failed; "
                + "a recipe takes it with --from runs/[^ ]+\n.*"));
        JsonNode saved = JSON.readTree(Files.readString(savedFile("outputs.json")));
        assertThat(saved.path("status").asText(), equalTo("failed"));
        assertThat(text(), containsString("MEMBERID=" + saved.path("outputs").path("MEMBERID").asText()));
    }

    @Test
    void from_last_takes_the_newest_successful_run_by_its_recorded_time_and_names_it() throws IOException {
        save("2031-01-01-a", "2026-11-01T10:00:00Z", "succeeded", "priya.raman");
        save("2020-01-01-b", "2026-11-03T10:00:00.5Z", "succeeded", "grace.kim");
        save("2026-11-04-c", "2026-11-04T10:00:00Z", "failed", "peter.novak");
        save("2026-11-05-d", "2026-11-05T10:00:00Z", "interrupted", "peter.novak");
        save("2026-11-06-e", "2026-11-06T10:00:00Z", "running", "peter.novak");
        Files.writeString(Files.createDirectories(project.resolve("runs/2032-f")).resolve("outputs.json"), "{ not JSON");

        assertThat(recipes("run look-up-a-member --from last"), equalTo(0));

        assertThat(text(), startsWith("Takes inputs from create-a-member of 2026-11-03 10:00:00 UTC, succeeded: "
                + project.resolve("runs/2020-01-01-b/outputs.json") + "\n"));
        assertThat(text(), containsString("EMAIL=grace.kim@harborandpine.example.com"));
        assertThat(recipes("run look-up-a-member --from " + project.resolve("runs/2026-11-04-c")), equalTo(0));
        assertThat(text(), containsString(" of 2026-11-04 10:00:00 UTC, failed: "));
    }

    @Test
    void json_is_one_document_and_hides_secrets_by_default() throws IOException {
        assertThat(recipes("run get-an-access-token --output json"), equalTo(0));

        JsonNode document = JSON.readTree(out.toByteArray());
        assertThat(document.path("recipe").asText(), equalTo("get-an-access-token"));
        assertThat(document.path("status").asText(), equalTo("succeeded"));
        assertThat(document.path("outputs").path("ACCESS_TOKEN").asText(), equalTo("****"));
        assertThat(errors(), containsString("  ok   When I ask for an access token\n"));

        assertThat(recipes("run get-an-access-token --output json --reveal"), equalTo(0));
        String token = JSON.readTree(out.toByteArray()).path("outputs").path("ACCESS_TOKEN").asText();
        assertThat(token.length() > 20, is(true));
        assertThat("standard error never contains the token", errors(), not(containsString(token)));
    }

    @Test
    void csv_contains_the_first_table_and_a_note_names_the_others() {
        assertThat(recipes("run list-input-tables --output csv"), equalTo(0));

        assertThat(text(), containsString("Planned payments,Cash Forecast,"));
        assertThat(text(), not(containsString("Priya's Notes")));
        assertThat(errors(), containsString("Note: INACCESSIBLE_WORKBOOKS (2 rows) is not part of the CSV; --output json has all outputs.\n"));
    }

    @Test
    void csv_of_an_empty_list_is_the_header_of_its_columns() {
        assertThat(recipes("run list-workbooks --workbook-state archived --owner me --page-size 10 --output csv"), equalTo(0));

        assertThat(text(), equalTo("name,folder,owner,state,version,changed,url,id\n"));
    }

    @Test
    void csv_contains_the_table_or_one_row_of_outputs_with_unchanged_cells() {
        recipes("run create-a-member --first-name =1+1 --last-name Sil,\"va --email eq@example.com --account-type View --yes "
                + "--output csv");
        assertThat(text(), matchesPattern("MEMBERID,EMAIL\n[0-9A-Za-z]{29},eq@example.com\n"));

        recipes("run look-up-a-member --member eq@example.com --output csv");
        assertThat(text(), matchesPattern("name,email,account type,state,id\n"
                + "\"=1\\+1 Sil,\"\"va\",eq@example.com,View,active,[0-9A-Za-z]{29}\n"));
        assertThat(errors(), containsString("Note: 1 cell looks like a formula to a spreadsheet; import the file as text.\n"));
    }

    @Test
    void document_of_a_failed_run_has_its_status() throws IOException {
        assertThat(recipes("run look-up-a-member --member Nobody --output json"), equalTo(1));

        assertThat(JSON.readTree(out.toByteArray()).path("status").asText(), equalTo("failed"));
        assertThat(errors(), containsString("FAIL Given the member \"Nobody\""));
    }

    @Test
    void table_keeps_its_ids_on_a_narrow_terminal_and_is_complete_in_a_pipe() {
        real.addMembers(30);
        terminal = Terminal.of(80, Ansi.OFF, response("y"));
        recipes("run list-members");
        text().lines().forEach(line -> assertThat(line, line.length(), lessThanOrEqualTo(80)));
        assertThat(text(), matchesPattern("(?s).*\n    Priya Raman +priya.raman@harborandpine.example.com\n"
                + "      Build +active  [0-9A-Za-z]{29}\n.*"));
        assertThat(text(), containsString("\n    and 23 more: --output csv gives all of them\n"));

        terminal = Terminal.none(Ansi.OFF);
        recipes("run list-members");
        assertThat(text(), not(containsString(" more: ")));
        assertThat(text().lines().filter(line -> line.matches("    .*@.* active  [0-9A-Za-z]{29}")).count(), equalTo(43L));
    }

    @Test
    void messages_are_wrapped_on_a_terminal_and_not_in_a_pipe() {
        String help = "--email is missing: The email address of the new member, which no other member has.";
        terminal = Terminal.of(60, Ansi.OFF, response("y"));
        assertThat(recipes("run create-a-member"), equalTo(2));
        errors().lines().forEach(line -> assertThat(line, line.length(), lessThanOrEqualTo(60)));
        assertThat(errors().replaceAll("\\s+", " "), containsString(help));

        terminal = Terminal.none(Ansi.OFF);
        recipes("run create-a-member");
        assertThat(errors(), containsString(help + "\n"));
    }

    @Test
    void list_of_recipes_is_available_as_json() throws IOException {
        recipes("list --output csv");
        assertThat(text(), startsWith("name,title,chapter,effect,summary,inputs,outputs,callers\n"));
        assertThat(text(), containsString("\ncreate-a-workspace,Create a workspace,Workspaces,writes,"));

        recipes("list --output json");
        JsonNode first = JSON.readTree(out.toByteArray()).get(0);
        assertThat(first.path("name").asText() + first.path("inputs"), equalTo("get-an-access-token[\"--minutes\"]"));
    }

    @Test
    void unexpected_arguments_are_named() {
        assertThat(recipes("list Ana"), equalTo(2));
        assertThat(errors(), startsWith("Unexpected argument \"Ana\".\n"));
        assertThat(recipes("-D list"), equalTo(2));
        recipes("list -D");
        assertThat(errors(), startsWith("-D has no value.\n  expected: -DNAME=VALUE\n"));
        recipes("list -Dtarget");
        assertThat(errors(), startsWith("\"target\" can't be used.\n  where:    -D\n  expected: NAME=VALUE\n"));
        recipes("run create-a-member --set email");
        assertThat(errors(), startsWith("\"email\" can't be used.\n  where:    --set\n  expected: NAME=VALUE\n"));
    }

    @Test
    void unwritable_output_is_reported_before_the_run_starts() throws IOException {
        Path file = Files.writeString(project.resolve("file"), "");
        server.close();

        assertThat(recipes("verify list-members --report " + file), equalTo(2));
        assertThat(errors(), startsWith("The folder " + file + " can't be written: "));
        assertThat("nothing is printed, since nothing started", text(), equalTo(""));
        assertThat(recipes("drift --spec nowhere.yaml --file " + file.resolve("report.html")), equalTo(2));
        assertThat(errors(), startsWith("The file " + file.resolve("report.html") + " can't be written: "));
    }

    private Function<String, String> response(String response) {
        return question -> {
            questions.add(question);
            return response;
        };
    }

    private void save(String folder, String at, String status, String name) throws IOException {
        ObjectNode document = JSON.createObjectNode().put("recipe", "create-a-member")
                .put("organization", "127.0.0.1:" + server.baseUrl().getPort()).put("at", at).put("status", status);
        document.putObject("outputs").put("MEMBERID", name + "@harborandpine.example.com");
        Files.writeString(Files.createDirectories(project.resolve("runs").resolve(folder)).resolve("outputs.json"),
                document.toString());
    }

    private Path savedFile(String name) throws IOException {
        return savedFiles().stream().filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }

    /** Files with the shared token and rate limits exist whether or not a run continues. */
    private List<Path> savedFiles() throws IOException {
        Path shared = project.resolve("runs/.credentials");
        try (Stream<Path> files = Files.walk(project.resolve("runs"))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.startsWith(shared)).toList();
        }
    }

    private int recipes(String line) {
        out.reset();
        err.reset();
        return Recipes.run(line.split(" "), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new Environment(project, environment, new Properties(), terminal).timedBy(new SkippedTime()));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
