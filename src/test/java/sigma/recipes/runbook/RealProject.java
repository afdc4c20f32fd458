package sigma.recipes.runbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.page.Terminal;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/** A project with the recipes and the settings of a sandbox organization that counts as a real one. */
final class RealProject implements AutoCloseable {

    private final Path folder;
    private final SandboxOrganization organization;
    private final SandboxServer server;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private volatile String lastWrite = "";

    private RealProject(Path folder, Consumer<Operation> requests) {
        this.folder = folder;
        Sandbox sandbox = Sandbox.withExamples(Contract.load(), (request, api) -> {
            requests.accept(request.operation());
            try {
                return api.apply(request.sent());
            } finally {
                if (request.operation().id().equals(lastWrite)) {
                    lastWrite = "";
                    request.organization().orElseThrow().plan(new Fault.DroppedConnection(1000, Fault.Moment.BEFORE_PROCESSING));
                }
            }
        });
        organization = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
        environment.put("CLIENT_ID", organization.credentials().clientId());
        environment.put("SECRET", organization.credentials().clientSecret());
        environment.put("baseURL", server.baseUrl().toString());
        environment.put("ALLOW_WRITES", "true");
    }

    /** Copies the recipes into an empty folder, and starts an organization with what their examples name. */
    static RealProject open(Path folder) throws IOException {
        return open(folder, request -> { });
    }

    /** Opens a project in an empty folder; {@code requests} receives each request before it is carried out. */
    static RealProject open(Path folder, Consumer<Operation> requests) throws IOException {
        CopiedFeatures.into(folder);
        return new RealProject(folder, requests);
    }

    /** Loses the response to the next call of an operation and all later ones, as if the process had ended there. */
    void breakOffAt(String operation) {
        lastWrite = operation;
        organization.plan(new Fault.DroppedConnection(1, Fault.Moment.BEFORE_RESPONSE), operation);
    }

    /** Restores normal responses. */
    void respondAgain() {
        organization.faults().clear();
    }

    /** Returns the organization. */
    SandboxOrganization organization() {
        return organization;
    }

    /** Returns the settings; a change counts for later commands. */
    Map<String, String> environment() {
        return environment;
    }

    /** Runs a command; returns its exit code. */
    int recipes(String... arguments) {
        return run(Terminal.none(Ansi.OFF), arguments);
    }

    /** Runs a command on a terminal whose user gives this response to each question; returns its exit code. */
    int responding(String response, String... arguments) {
        return run(Terminal.of(120, Ansi.OFF, question -> response), arguments);
    }

    private int run(Terminal terminal, String... arguments) {
        out.reset();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Recipes.run(arguments, both, both, new Environment(folder, environment, new Properties(), terminal).timedBy(new SkippedTime()));
    }

    /** Returns what the last command printed. */
    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the name of the newest run of a recipe. */
    String lastRun(String recipe) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.map(run -> run.getFileName().toString()).filter(run -> run.matches("[0-9T-]+-" + recipe)).sorted()
                    .reduce((one, other) -> other).orElseThrow();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
