package sigma.recipes.runbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.runbook.page.Terminal;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/**
 * Runs the command line in a temporary project whose settings name a sandbox organization as a real one. One sandbox serves all
 * tests of a class; each test gets a new organization.
 */
final class CommandFixture implements AutoCloseable {

    private final Sandbox sandbox;
    private final SandboxServer server;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream both = new ByteArrayOutputStream();
    private SandboxOrganization organization;
    private Sleeper clock;
    private Path project;

    private CommandFixture(Sandbox sandbox) {
        this.sandbox = sandbox;
        server = SandboxServer.start(sandbox, 0);
    }

    /** Serves a sandbox until the fixture is closed. */
    static CommandFixture serving(Sandbox sandbox) {
        return new CommandFixture(sandbox);
    }

    /** Starts a test in an empty folder, with all features and an organization that allows writes. */
    void begin(Path folder) throws IOException {
        project = folder;
        clock = Sleeper.real();
        CopiedFeatures.into(folder);
        environment.clear();
        environment.put("baseURL", server.baseUrl().toString());
        environment.put("ALLOW_WRITES", "true");
        environment.put("SIGMA_CONNECTION_SECRET", "the password of a data platform");
        anotherOrganization();
    }

    /** Continues with a new organization. */
    void anotherOrganization() {
        organization = sandbox.newOrganization();
        environment.put("CLIENT_ID", organization.credentials().clientId());
        environment.put("SECRET", organization.credentials().clientSecret());
    }

    /** Runs commands with another clock. */
    void timedBy(Sleeper other) {
        clock = other;
    }

    SandboxOrganization organization() {
        return organization;
    }

    SandboxServer server() {
        return server;
    }

    /** Returns the environment of the commands, which a test may change. */
    Map<String, String> environment() {
        return environment;
    }

    /** Returns the folder of all runs. */
    Path runs() {
        return project.resolve("runs");
    }

    /** Runs a command without a terminal, and returns its exit code. */
    int recipes(String... arguments) {
        return recipes(Terminal.none(Ansi.OFF), arguments);
    }

    /** Runs a command on a terminal, and returns its exit code. */
    int recipes(Terminal terminal, String... arguments) {
        out.reset();
        err.reset();
        both.reset();
        return Recipes.run(arguments, printed(out), printed(err), new Environment(project, environment, new Properties(), terminal, clock));
    }

    /** Returns the newest run of a recipe. */
    Path run(String recipe) throws IOException {
        try (Stream<Path> all = Files.list(runs())) {
            return all.filter(run -> run.getFileName().toString().matches("[0-9T-]+-" + recipe)).sorted()
                    .reduce((one, other) -> other).orElseThrow();
        }
    }

    /** Returns what the last command printed, on both streams. */
    String text() {
        return both.toString(StandardCharsets.UTF_8);
    }

    /** Returns what the last command printed to standard output. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns what the last command printed to standard error. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }

    private PrintStream printed(ByteArrayOutputStream stream) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int one) {
                stream.write(one);
                both.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                stream.write(bytes, offset, length);
                both.write(bytes, offset, length);
            }
        }, true, StandardCharsets.UTF_8);
    }
}
