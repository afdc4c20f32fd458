package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;

/** Tests the settings of a command: environment, {@code .env} and {@code -D}. */
@Tag(Proof.ONLY)
class ProcessSettingsTest {

    @TempDir
    private Path project;

    @BeforeEach
    void features() throws IOException {
        CopiedFeatures.into(project);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "client_id=abc    | -                 | .env line 1: client_id is not read: the name is close to CLIENT_ID",
        "SECRT=abc        | -                 | .env line 1: SECRT is not read: the name is close to SECRET",
        "-                | CLIENTID=abc      | environment: CLIENTID is not read: the name is close to CLIENT_ID",
        "-                | SECRT=abc         | environment: SECRT is not read: the name is close to SECRET",
        "-                | CLIENT_ID=        | environment: CLIENT_ID is empty, and CI is set",
        "-                | SIGMA_CLIENT_SECRET= | environment: SIGMA_CLIENT_SECRET is empty, and CI is set",
        "target=real      | -                 | .env line 1: target=real is given without credentials",
        "-                | SIGMA_TARGET=real | environment: SIGMA_TARGET=real is given without credentials",
    })
    void ci_run_never_uses_the_sandbox_by_accident(String file, String variable, String problem)
            throws Exception {
        if (file != null) {
            Files.writeString(project.resolve(".env"), file + "\n");
        }
        List<String> given = variable == null ? List.of() : List.of(variable.split("=", 2));

        Ended ended = recipes(given.isEmpty() ? Map.of("CI", "true")
                : Map.of("CI", "true", given.get(0), given.get(1)), "run", "list-members");

        assertThat(ended.printed(), ended.exit(), is(2));
        assertThat(ended.printed(), containsString("  " + problem + ".\n"));
    }

    @Test
    void variables_of_build_tools_are_ignored() {
        Ended ended = recipes(Map.of("TARGET", "aarch64", "LIMIT", "none", "EMAIL", "me"), "run", "list-members");

        assertThat(ended.printed(), ended.exit(), is(0));
    }

    @Test
    void unknown_name_on_the_command_line_is_reported() throws Exception {
        Ended ended = recipes(Map.of(), "run", "list-members", "-DALOW_WRITES=true");

        assertThat(ended.printed(), ended.exit(), is(0));
        assertThat(ended.printed(), containsString("Note: -DALOW_WRITES is not read; did you mean ALLOW_WRITES?"));
    }

    @Test
    void process_reads_its_environment_and_folder() throws Exception {
        Files.writeString(project.resolve(".env"), "SECRT=abc\n");

        Ended ended = process(Map.of("CI", "true", "SIGMA_TARGET", "real"), "run", "list-members");

        assertThat(ended.printed(), ended.exit(), is(2));
        assertThat(ended.printed(), containsString("environment: SIGMA_TARGET=real is given without credentials"));
        assertThat(ended.printed(), containsString(".env line 1: SECRT is not read: the name is close to SECRET"));
    }

    @Test
    void secret_on_the_command_line_is_refused_without_printing_it() throws Exception {
        Ended ended = recipes(Map.of(), "list", "-DSECRET=0123456789abcdef");

        assertThat(ended.exit(), is(2));
        assertThat(ended.printed(), containsString("  -DSECRET=**** is a secret on the command line, which other users and "
                + "test reports can see.\n"));
        assertThat(ended.printed(), not(containsString("0123456789abcdef")));
    }

    @Test
    void page_names_the_origin_of_each_value() throws Exception {
        Files.writeString(project.resolve(".env"), "LIMIT='7' # few\n");

        assertThat(recipes(Map.of(), "show", "list-members").printed(), containsString(".env line 1"));
        assertThat(recipes(Map.of("SIGMA_LIMIT", "8"), "show", "list-members").printed(),
                containsString("environment variable SIGMA_LIMIT"));
        assertThat(recipes(Map.of("SIGMA_LIMIT", "8"), "show", "list-members", "-DLIMIT=9").printed(),
                containsString("-DLIMIT"));
    }

    private record Ended(int exit, String printed) {
    }

    private Ended recipes(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = Recipes.run(arguments, stream, stream, new Environment(project, environment, new Properties(), Ansi.OFF));
        return new Ended(exit, printed.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command in a separate process, which reads its own environment and properties. */
    private Ended process(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = ChildJvm.recipes(List.of(arguments));
        command.add(1, "-Drecipes.home=" + project);
        Path printed = project.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().keySet().removeAll(List.of("CI", "CLIENT_ID", "SECRET", "baseURL", "ALLOW_WRITES"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat("the process ends", process.waitFor(2, TimeUnit.MINUTES), is(true));
        return new Ended(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    }
}
