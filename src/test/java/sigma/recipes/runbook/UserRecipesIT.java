package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

/** Runs the commands that the page of the example shows in a shell, in the folder of the example. */
@DisabledOnOs(OS.WINDOWS)
@Tag(Proof.ONLY)
class UserRecipesIT {

    private static final String INDENTATION = "    ";

    @TempDir
    private Path folder;

    private LaunchedProject project;
    private Path example;

    @BeforeEach
    void copy() throws IOException {
        project = LaunchedProject.in(folder);
        example = folder.resolve("examples/own-recipes");
        try (Stream<Path> files = Files.walk(UserRecipeProject.EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.startsWith(UserRecipeProject.EXAMPLE.resolve("build"))).toList()) {
                Path copy = example.resolve(UserRecipeProject.EXAMPLE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    void every_documented_command_works() throws Exception {
        List<String> commands = Files.readAllLines(example.resolve("README.md")).stream().filter(line -> line.startsWith(INDENTATION))
                .map(String::strip).toList();
        assertThat(commands.stream().map(command -> command.split(" ")[0]).toList(), allOf(hasItem("javac"), hasItem("jar"),
                hasItem("../../recipes")));
        // The first command builds the project.
        assertThat(project.run("--version").exit(), equalTo(0));

        String printed = shell(commands);

        assertThat(printed, allOf(containsString("The recipe find-teams-without-members is complete."),
                containsString("  ok   When I list the teams without members"), containsString("3 passed, 0 failed, 0 skipped")));
    }

    private String shell(List<String> commands) throws IOException, InterruptedException {
        Path out = folder.resolve("printed");
        Path java = Path.of(System.getProperty("java.home"), "bin");
        ProcessBuilder builder = new ProcessBuilder("sh", "-ec", String.join("\n", commands)).directory(example.toFile())
                .redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + java + ":" + System.getenv("PATH"));
        builder.environment().put("PROJECT", folder.toString());
        builder.environment().put("REAL_JAVA", java.resolve("java").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_HOME");
        Process shell = builder.start();
        assertThat(shell.waitFor(2, TimeUnit.MINUTES), equalTo(true));
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(printed, shell.exitValue(), equalTo(0));
        return printed;
    }
}
