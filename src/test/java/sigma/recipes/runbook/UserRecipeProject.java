package sigma.recipes.runbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.runbook.project.Environment;

/** A copy of the project's features and a folder of user recipes; commands run on both. */
final class UserRecipeProject {

    static final Path EXAMPLE = Path.of("examples/own-recipes");

    /** A recipe that uses sentences of the project. */
    static final String RENAMED = """
            Feature: Open a workspace
              A workspace for a team.

              @runbook
              Scenario Outline: It is open
                Given the team "<team>"
                When I create the workspace "<workspace name>"
                Then I may edit the workspace "<workspace name>"

                Examples:
                  | team    | workspace name |
                  | Finance | Budget 2028    |
            """;

    private final Path project;
    private final Path own;

    private UserRecipeProject(Path project, Path own) {
        this.project = project;
        this.own = own;
    }

    /** Copies the features, and creates an empty folder with a space in its name. */
    static UserRecipeProject in(Path folder) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        CopiedFeatures.into(project);
        return new UserRecipeProject(project, Files.createDirectories(folder.resolve("our recipes")));
    }

    /** Empties the folder of user recipes, and removes the settings. */
    void clear() throws IOException {
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).filter(file -> !file.equals(own)).toList()) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(project.resolve(".env"));
    }

    /** Copies the recipes of the example. */
    UserRecipeProject withExample() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE.resolve("recipes"))) {
            for (Path file : files.toList()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
        return this;
    }

    UserRecipeProject with(String file, String text) throws IOException {
        Path path = own.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    Path project() {
        return project;
    }

    Path own() {
        return own;
    }

    /** How a command ended, and what it printed on both streams. */
    record Ended(int exit, String printed) {
    }

    /** Runs a command with the folder of user recipes. */
    Ended run(String... arguments) {
        return plain(Stream.concat(Stream.of(arguments), Stream.of("--features", own.toString())).toArray(String[]::new));
    }

    /** Runs a command without further options. */
    Ended plain(String... arguments) {
        return in(Map.of(), arguments);
    }

    Ended in(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            int exit = Recipes.run(arguments, stream, stream, new Environment(project, environment, new Properties(), Ansi.OFF));
            return new Ended(exit, printed.toString(StandardCharsets.UTF_8).replace(own.toString(), "OWN"));
        }
    }

    /** Returns the name of the newest run. */
    String newestRun() {
        try (Stream<Path> runs = Files.list(project.resolve("runs"))) {
            return runs.map(run -> run.getFileName().toString()).filter(name -> name.startsWith("20")).max(String::compareTo).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
