package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;

/** Tests shell completion. */
@Tag(Proof.ONLY)
class CompletionTest {

    private static final String FEATURE = "Feature: Any\n  @runbook\n  Scenario: One\n    When I list all members\n";

    @TempDir
    private Path folder;

    @Test
    void bash_completes_commands_recipes_inputs_and_closed_values() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
        Path script = Files.writeString(folder.resolve("completion"), printed(Path.of("")));
        Files.writeString(folder.resolve("typed"), """
                source "$1"
                compopt() { :; }
                typed() {
                  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMPREPLY=()
                  _complete_recipes
                  echo "${COMPREPLY[*]}"
                }
                typed ./recipes sw
                typed ./recipes run onb
                typed ./recipes run onboard-a-member --account
                typed ./recipes run --yes grant-a-workspace --permission e
                typed ./recipes show grant-
                typed ./recipes run export-an-element-as-csv --para
                typed ./recipes run create-a-member --para
                typed ./recipes verify list-members look
                """);

        Process bash = new ProcessBuilder("/bin/bash", folder.resolve("typed").toString(), script.toString())
                .redirectErrorStream(true).start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList(), equalTo(List.of(
                "sweep", "onboard-a-member", "--account-type", "explore edit", "grant-a-workspace grant-a-connection grant-a-schema-or-table",
                "--parameter", "", "look-up-a-member")));
        assertThat(bash.waitFor(), is(0));
    }

    @Test
    void names_with_shell_syntax_are_omitted() throws IOException {
        Path features = Files.createDirectories(folder.resolve("features"));
        Files.writeString(features.resolve("contents.yaml"), "chapters:\n  - title: All\n    recipes: [list-members]\n");
        Files.writeString(features.resolve("inputs.yaml"), "{kinds: {}, inputs: {}}\n");
        for (String name : List.of("list-members", "$(touch here)", "a\";touch here;\"")) {
            Files.writeString(features.resolve(name + ".feature"), FEATURE);
        }

        assertThat(printed(folder), allOf(containsString("list-members"), not(containsString("touch"))));
    }

    private static String printed(Path project) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = Recipes.run(new String[] {"completion"}, stream, stream,
                new Environment(project, Map.of(), new Properties(), Ansi.OFF));
        assertThat(printed.toString(StandardCharsets.UTF_8), exit, is(0));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
