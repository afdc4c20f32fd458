package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.OrganizationContent;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/**
 * Kills the process of a run at each of its exchanges, before, in the middle and after it, and resumes the run: the
 * organization is as after a run that was not disturbed. A build takes the writes, at each moment; {@code -Pproof} takes the
 * reads as well.
 */
@Tag(Proof.TABLE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a killed process releases its files late")
class ResumeProcessTest {

    private static final List<String> ONBOARDING = List.of("run", "onboard-a-member", "--yes", "--first-name", "Ana",
            "--last-name", "Silva", "--email", "ana@example.com", "--account-type", "Build", "--workspace", "Workshops",
            "--permission", "explore", "--team", "Operations", "--connection", "Snowflake production",
            "--connection-permission", "use");

    private final Contract contract = Contract.load();
    private List<String> operations;
    private List<String> undisturbed;

    /** One point at which a process is killed. */
    private record Point(int exchange, KillingApi.Moment moment, String operation) {

        @Override
        public String toString() {
            return moment.name().toLowerCase() + " exchange " + exchange + ", " + operation;
        }
    }

    private record Ran(int exit, String text) {
    }

    @BeforeAll
    void run_undisturbed(@TempDir Path project) throws Exception {
        CopiedFeatures.into(project);
        KillingApi api = new KillingApi(0, KillingApi.Moment.BEFORE);
        Sandbox sandbox = Sandbox.create(contract, api);
        SandboxOrganization organization = sandbox.newOrganization();
        try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
            Ran ran = run(project, environment(organization, server), ONBOARDING);
            assertThat(ran.text(), ran.exit(), equalTo(0));
        }
        operations = api.operations();
        undisturbed = OrganizationContent.of(organization);
    }

    Stream<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int exchange = 1; exchange <= operations.size(); exchange++) {
            String operation = operations.get(exchange - 1);
            boolean write = !contract.operation(operation).orElseThrow().reads();
            for (KillingApi.Moment moment : KillingApi.Moment.values()) {
                if (Proof.FULL || write) {
                    points.add(new Point(exchange, moment, operation));
                }
            }
        }
        return points.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("points")
    void a_resumed_run_leaves_the_organization_as_an_undisturbed_one(Point point, @TempDir Path project) throws Exception {
        CopiedFeatures.into(project);
        KillingApi api = new KillingApi(point.exchange(), point.moment());
        Sandbox sandbox = Sandbox.create(contract, api);
        SandboxOrganization organization = sandbox.newOrganization();
        try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
            Map<String, String> environment = environment(organization, server);
            try (CommandProcess run = CommandProcess.start(project, environment, ONBOARDING.toArray(String[]::new))) {
                api.client(run);
                run.ended();
            }
            assertThat("the process was killed", api.killed(), equalTo(true));

            Ran resumed = run(project, environment, List.of("resume", "--yes"));

            if (resumed.exit() != 0) {
                // Killed after the last answer, or before the first line of its journal.
                assertThat(resumed.text(), containsString("There is no run to continue"));
            }
        }
        assertThat(String.join("\n", OrganizationContent.of(organization)), equalTo(String.join("\n", undisturbed)));
    }

    private static Ran run(Path project, Map<String, String> environment, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Recipes.run(arguments.toArray(String[]::new), both, both,
                new Environment(project, environment, new Properties(), Ansi.OFF));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> environment(SandboxOrganization organization, SandboxServer server) {
        return Map.of("CLIENT_ID", organization.credentials().clientId(), "SECRET", organization.credentials().clientSecret(),
                "baseURL", server.baseUrl().toString(), "ALLOW_WRITES", "true");
    }
}
