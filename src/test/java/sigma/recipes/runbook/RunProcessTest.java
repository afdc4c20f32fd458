package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/** Stops a run in a separate process in the middle of a step: the API has carried out the write, and its response stalls. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
@Tag(Proof.ONLY)
class RunProcessTest {

    private static final List<String> ONBOARDING = List.of("run", "onboard-a-member", "--yes", "--first-name", "Ana",
            "--last-name", "Silva", "--email", "ana@example.com", "--account-type", "Build", "--workspace", "Workshops",
            "--permission", "explore", "--team", "Operations", "--connection", "Snowflake production",
            "--connection-permission", "use");

    @TempDir
    private Path project;

    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final MutatedApi api = new MutatedApi();
    private SandboxOrganization organization;
    private SandboxServer server;

    @BeforeEach
    void start() throws IOException {
        CopiedFeatures.into(project);
        Sandbox sandbox = Sandbox.create(Contract.load(), api);
        organization = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.close();
    }

    @Test
    void ctrl_c_names_the_current_step_and_the_saved_outputs() throws Exception {
        stallAt("createWorkspaceGrant");
        try (CommandProcess run = onboarding()) {
            waitForStall(run);

            run.interrupt();

            assertThat(run.out(), run.ended(), not(equalTo(0)));
            assertThat(run.out(), allOf(
                    containsString("Interrupted during: And I let \"Ana Silva\" explore the workspace \"Workshops\""),
                    containsString("It is unknown whether createWorkspaceGrant was carried out."),
                    containsString("What was carried out was not rolled back."),
                    containsString("Saved WORKSPACEID, TEAMID, CONNECTIONID, MEMBERID, EMAIL in runs/"),
                    containsString(", marked as interrupted; a recipe takes it with --from runs/"),
                    containsString("\nContinue with ./recipes resume 20")));
            assertThat(saved().path("status").asText(), equalTo("interrupted"));
            assertThat(saved().path("outputs").path("EMAIL").asText(), equalTo("ana@example.com"));
        }
    }

    @Test
    void ctrl_c_before_the_response_to_a_write_reports_that_it_may_have_been_carried_out() throws Exception {
        stallAt("createMember");
        try (CommandProcess run = onboarding()) {
            waitForStall(run);

            run.interrupt();
            run.ended();

            assertThat(run.out(), containsString("Interrupted during: When I invite \"Ana\" \"Silva\" at ana@example.com as \"Build\""));
        }
        released.countDown();

        Ran again = run(ONBOARDING);
        assertThat(again.out(), again.exit(), equalTo(1));
        assertThat(again.out(), allOf(
                containsString("The email address ana@example.com belongs to a member already, so none was created."),
                containsString("If the response of an earlier run was lost, that run created this member.")));
    }

    @Test
    void interrupted_verification_starts_no_further_scenario_and_removes_what_it_created() throws Exception {
        stallAt("createTeam");
        try (CommandProcess verification = CommandProcess.start(project, environment(), "verify", "add-a-member-to-a-team")) {
            waitForStall(verification);

            verification.terminate();
            assertThat("the verification waits for the scenario", verification.alive(), is(true));
            released.countDown();
            verification.ended();

            assertThat(verification.out(), allOf(containsString("Interrupted."), not(containsString("Left behind"))));
            assertThat(verification.out(), verification.out().lines().filter(line -> line.startsWith("ok ")).count(), equalTo(1L));
            assertThat(organization.activeMembers(), equalTo(13));
        }
    }

    @Test
    void kill_keeps_the_outputs_of_completed_steps() throws Exception {
        stallAt("createWorkspaceGrant");
        try (CommandProcess run = onboarding()) {
            waitForStall(run);

            run.kill();
            run.ended();

            assertThat(saved().path("status").asText(), equalTo("running"));
            assertThat(saved().path("outputs").path("EMAIL").asText(), equalTo("ana@example.com"));
            assertThat(saved().path("outputs").path("MEMBERID").asText().isEmpty(), is(false));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(savedFile())), equalTo("rw-------"));
        }

        Ran last = run(List.of("run", "look-up-a-member", "--from", "last"));
        assertThat(last.exit(), equalTo(2));
        assertThat(last.err(), containsString("No successful run has saved outputs yet.\n  where:    --from last\n"));
        Ran file = run(List.of("run", "look-up-a-member", "--from", savedFile().toString()));
        assertThat(file.out(), file.exit(), equalTo(0));
        assertThat(file.out(), containsString("Takes inputs from onboard-a-member of "));
    }

    @Test
    void runs_path_that_is_not_a_folder_is_reported_before_the_first_request() throws Exception {
        Files.writeString(project.resolve("runs"), "a file");

        Ran run = run(ONBOARDING);
        assertThat(run.exit(), equalTo(2));
        assertThat(run.err(), allOf(containsString("This run can't be saved: "),
                containsString("Nothing was sent.\n  where:    " + project.resolve("runs")
                        + "\n  fix:      make it a folder that you may write to"),
                not(containsString("\tat ")), not(containsString("Exception"))));
        assertThat("active members", organization.activeMembers(), equalTo(13));
    }

    @Test
    void standard_output_is_one_csv_document_of_all_members_with_their_ids() throws Exception {
        organization.addMembers(137);

        try (CommandProcess run = CommandProcess.start(project, environment(), "run", "list-members", "--page-size", "50",
                "--output", "csv")) {
            assertThat(run.err(), run.ended(), equalTo(0));

            List<String> lines = run.out().lines().toList();
            assertThat(lines.get(0), equalTo("name,email,account type,state,id"));
            assertThat(lines.size(), equalTo(1 + 150));
            assertThat(lines.stream().skip(1).allMatch(line -> line.matches("[^,]+,[^,@]+@[^,]+,[^,]+,active,[0-9A-Za-z]{29}")),
                    is(true));
            assertThat(run.err(), containsString("  ok   When I list the active members, 50 at a time\n"));
        }
    }

    private record Ran(int exit, String out, String err) {
    }

    /** Runs a command in this process. */
    private Ran run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Recipes.run(arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new Environment(project, environment(), new Properties(), Ansi.OFF));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private CommandProcess onboarding() throws IOException {
        return CommandProcess.start(project, environment(), ONBOARDING.toArray(String[]::new));
    }

    private Map<String, String> environment() {
        return Map.of("CLIENT_ID", organization.credentials().clientId(), "SECRET", organization.credentials().clientSecret(),
                "baseURL", server.baseUrl().toString(), "ALLOW_WRITES", "true");
    }

    /** Blocks after the write was carried out, until the test ends. */
    private void stallAt(String operationId) {
        api.add(organization, ApiMutation.changed(operationId, "", response -> {
            stalled.countDown();
            try {
                released.await(90, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return response;
        }));
    }

    private void waitForStall(CommandProcess run) throws Exception {
        while (!stalled.await(100, TimeUnit.MILLISECONDS)) {
            assertThat("The run ended before it reached the step: " + run.out() + run.err(), run.alive(), is(true));
        }
    }

    private JsonNode saved() throws IOException {
        return new JsonMapper().readTree(Files.readString(savedFile()));
    }

    private Path savedFile() throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("runs"))) {
            return files.filter(file -> file.toString().endsWith("-onboard-a-member/outputs.json")).findFirst().orElseThrow();
        }
    }
}
