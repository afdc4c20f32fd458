package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
 * Kills the process of a run at each of its exchanges, before, during and after it, and resumes the run: the organization and
 * the file of the run equal those of an undisturbed run. The gate takes the writes of onboarding, at each moment; {@code
 * -Pproof} takes the reads as well, and a bulk recipe, a change of owner and an export.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a killed process releases its files late")
@Tag(Proof.ONLY)
class ResumeProcessTest {

    private static final List<String> ONBOARDING = List.of("run", "onboard-a-member", "--yes", "--first-name", "Ana",
            "--last-name", "Silva", "--email", "ana@example.com", "--account-type", "Build", "--workspace", "Workshops",
            "--permission", "explore", "--team", "Operations", "--connection", "Snowflake production",
            "--connection-permission", "use");
    private static final List<List<String>> OTHERS = List.of(
            List.of("run", "create-many-members", "--yes", "--members-file", "features/many-members/new-members.csv"),
            List.of("run", "change-the-owner-of-a-workbook", "--yes", "--workbook", "Open Items", "--new-owner", "Yuki Tanaka"),
            List.of("run", "export-an-element-as-csv", "--yes", "--workbook", "Weekly Numbers", "--element", "Orders by week"));
    /** A second export is a second job; an export may be started again. */
    private static final String EXPORT_JOBS = "export ";

    private static final Pattern OF_A_RUN = Pattern.compile("^\\.|\\.(json|jsonl|html)$");

    private final Contract contract = Contract.load();
    private List<Point> points = List.of();

    @TempDir
    static Path folder;

    /** One point at which a process is killed. */
    private record Point(Undisturbed run, int exchange, KillingApi.Moment moment) {

        @Override
        public String toString() {
            return moment.name().toLowerCase(Locale.ROOT) + " exchange " + exchange + " of " + run.arguments().get(1) + ", "
                    + run.operations().get(exchange - 1);
        }
    }

    /** The operations and the result of an undisturbed run. */
    private record Undisturbed(List<String> arguments, List<String> operations, String left) {
    }

    private record Ran(int exit, String text) {
    }

    private Undisturbed undisturbed(List<String> arguments) throws Exception {
        Path project = Files.createTempDirectory(folder, "undisturbed");
        CopiedFeatures.into(project);
        KillingApi api = new KillingApi(0, KillingApi.Moment.BEFORE);
        Sandbox sandbox = Sandbox.create(contract, api);
        SandboxOrganization organization = sandbox.newOrganization();
        try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
            Ran ran = run(project, environment(organization, server), arguments);
            assertThat(ran.text(), ran.exit(), equalTo(0));
        }
        return new Undisturbed(arguments, api.operations(), left(organization, project));
    }

    /** Returns the content of the organization and the row files that the run wrote; partial files have another name. */
    private static String left(SandboxOrganization organization, Path project) throws IOException {
        List<String> lines = new ArrayList<>(OrganizationContent.of(organization).stream()
                .filter(line -> !line.startsWith(EXPORT_JOBS)).toList());
        Path runs = project.resolve("runs");
        try (Stream<Path> files = Files.walk(runs)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> !OF_A_RUN.matcher(runs.relativize(path).toString()).find()).toList()) {
                lines.add(file.getFileName() + ": " + Files.readString(file));
            }
        }
        return String.join("\n", lines);
    }

    Stream<Point> points() throws Exception {
        if (points.isEmpty()) {
            points = found();
        }
        return points.stream();
    }

    private List<Point> found() throws Exception {
        List<Point> points = new ArrayList<>();
        List<List<String>> runs = new ArrayList<>(List.of(ONBOARDING));
        if (Proof.FULL) {
            runs.addAll(OTHERS);
        }
        for (List<String> arguments : runs) {
            Undisturbed run = undisturbed(arguments);
            for (int exchange = 1; exchange <= run.operations().size(); exchange++) {
                boolean write = !contract.operation(run.operations().get(exchange - 1)).orElseThrow().reads();
                for (KillingApi.Moment moment : KillingApi.Moment.values()) {
                    if (Proof.FULL || write) {
                        points.add(new Point(run, exchange, moment));
                    }
                }
            }
        }
        return points;
    }

    @Test
    void page_states_the_number_of_points() throws Exception {
        Matcher stated = Pattern.compile(Proof.FULL ? "all (\\d+) points" : "the (\\d+) points").matcher(Files.readString(Path.of("docs/runs.md")));

        assertThat("docs/runs.md states the number", stated.find(), equalTo(true));
        assertThat(stated.group(1), equalTo(String.valueOf(points().count())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("points")
    void resumed_run_has_the_result_of_an_undisturbed_run(Point point, @TempDir Path project) throws Exception {
        CopiedFeatures.into(project);
        KillingApi api = new KillingApi(point.exchange(), point.moment());
        Sandbox sandbox = Sandbox.create(contract, api);
        SandboxOrganization organization = sandbox.newOrganization();
        String left;
        try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
            Map<String, String> environment = environment(organization, server);
            try (CommandProcess run = CommandProcess.start(project, environment, point.run().arguments().toArray(String[]::new))) {
                api.client(run);
                run.ended();
            }
            assertThat("the process was killed", api.killed(), equalTo(true));

            Ran resumed = run(project, environment, List.of("resume", "--yes"));

            if (resumed.exit() != 0 && resumed.text().contains("No run is saved")) {
                resumed = run(project, environment, point.run().arguments());
            }
            if (resumed.exit() != 0) {
                assertThat("only a run that was killed after its end is not resumed", resumed.text(),
                        containsString("There is no run to continue"));
            }
            left = left(organization, project);
        }
        assertThat(left, equalTo(point.run().left()));
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
