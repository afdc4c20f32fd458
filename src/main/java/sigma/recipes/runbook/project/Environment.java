package sigma.recipes.runbook.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.runbook.page.Terminal;

/**
 * The environment of a command.
 *
 * @param project     the project's folder: it contains features, {@code .env} and {@code runs}
 * @param environment the process environment
 * @param properties  the system properties
 * @param terminal    the targets of its streams
 * @param clock       its clock
 */
public record Environment(Path project, Map<String, String> environment, Properties properties, Terminal terminal, Sleeper clock) {

    /** The system property by which the launcher passes the folder of the project. */
    public static final String HOME = "recipes.home";

    /** Creates an environment without a terminal, whose output may still have colours. */
    public Environment(Path project, Map<String, String> environment, Properties properties, Ansi ansi) {
        this(project, environment, properties, Terminal.none(ansi));
    }

    /** Creates an environment with the local clock. */
    public Environment(Path project, Map<String, String> environment, Properties properties, Terminal terminal) {
        this(project, environment, properties, terminal, Sleeper.real());
    }

    /** Returns the same environment with another clock. */
    public Environment timedBy(Sleeper other) {
        return new Environment(project, environment, properties, terminal, other);
    }

    /** Returns the environment of this process. */
    public static Environment ofProcess() {
        Map<String, String> environment = System.getenv();
        Path project = project(Path.of("").toAbsolutePath(), System.getProperty(HOME));
        return new Environment(project, environment, System.getProperties(),
                Terminal.ofProcess(environment, System.getProperties()));
    }

    /**
     * Returns the project's folder: {@code home} if given, or else the nearest folder from {@code working} upwards that
     * contains features, or else {@code working}.
     */
    static Path project(Path working, String home) {
        if (home != null && !home.isBlank()) {
            return Path.of(home);
        }
        for (Path folder = working; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("features/contents.yaml"))) {
                return folder;
            }
        }
        return working;
    }

    /** Returns whether standard output shows colours. */
    public Ansi ansi() {
        return terminal.ansi();
    }

    /** Returns the folder of the features. */
    public Path features() {
        return project.resolve("features");
    }

    /** Returns the folder of saved runs. */
    public Path runs() {
        return project.resolve("runs");
    }
}
