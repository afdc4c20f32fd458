package sigma.recipes.runbook.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.runbook.page.Terminal;

/**
 * What a command finds around itself.
 *
 * @param project     the project's folder: features, {@code .env} and {@code runs} lie in it
 * @param environment the process environment
 * @param properties  the system properties
 * @param terminal    what its streams are connected to
 * @param clock       its time
 */
public record Environment(Path project, Map<String, String> environment, Properties properties, Terminal terminal, Sleeper clock) {

    /** The system property by which the launcher passes the folder of the project. */
    public static final String HOME = "recipes.home";

    /** Creates surroundings without a terminal, whose output may have colours nevertheless. */
    public Environment(Path project, Map<String, String> environment, Properties properties, Ansi ansi) {
        this(project, environment, properties, Terminal.none(ansi));
    }

    /** Creates surroundings in the time of this machine. */
    public Environment(Path project, Map<String, String> environment, Properties properties, Terminal terminal) {
        this(project, environment, properties, terminal, Sleeper.real());
    }

    /** Returns the same surroundings in another time. */
    public Environment timedBy(Sleeper other) {
        return new Environment(project, environment, properties, terminal, other);
    }

    /** Returns the surroundings of this process. */
    public static Environment ofProcess() {
        Map<String, String> environment = System.getenv();
        Path project = project(Path.of("").toAbsolutePath(), System.getProperty(HOME));
        return new Environment(project, environment, System.getProperties(),
                Terminal.ofProcess(environment, System.getProperties()));
    }

    /**
     * Returns the project's folder: {@code home} where it is given, else the nearest folder from {@code working} upwards
     * that holds features, else {@code working} itself.
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
