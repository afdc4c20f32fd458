package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;

/** Tests the layout of the help of every command. */
@Tag(Proof.ONLY)
class HelpTest {

    private static final List<String> COMMANDS = List.of(
            "", "list", "show", "run", "resume", "undo", "runs", "runs show", "runs prune", "check", "verify", "sandbox",
            "sweep", "coverage", "drift", "drift accept", "contract", "contract update", "completion",
            "run create-many-members", "run grant-a-workspace", "run export-an-element-in-batches");
    private static final int WIDTH = 100;
    private static final Pattern OPTION = Pattern.compile("(?m)^ {2,6}(?=-)");

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void lines_fit_the_terminal_and_options_are_described_in_sentences(String command) {
        String help = help(command);
        List<String> options = options(help);

        assertThat(help.lines().filter(line -> line.length() > WIDTH).toList(), empty());
        assertThat(options.size(), greaterThan(0));
        assertThat(options.stream().filter(option -> !option.matches("(?s).*\\s\\p{Lu}.*\\.")).toList(), empty());
    }

    @Test
    void every_command_is_tested() {
        List<String> commands = help("").replaceFirst("(?s).*\nCommands:\n", "").lines().takeWhile(line -> !line.isBlank())
                .map(line -> line.strip().split(" ")[0]).toList();

        assertThat(COMMANDS, hasItems(commands.toArray(String[]::new)));
        assertThat(commands.size(), greaterThan(10));
    }

    @Test
    void prose_of_a_recipe_is_rewrapped() {
        assertThat(help("run grant-a-workspace"), containsString("""
                It needs a workspace, a permission, and a member or a team. It adds one grant, or changes the one
                that the member or team has.
                """));
    }

    @Test
    void input_with_few_values_lists_them() {
        assertThat(options(help("run grant-a-workspace")).stream().filter(option -> option.startsWith("--permission")).toList(),
                equalTo(List.of("--permission=VALUE The permission on the workspace or folder. One of: view, explore, organize, edit.")));
    }

    @Test
    void inputs_of_a_recipe_come_first_in_the_order_of_its_feature() {
        List<String> options = options(help("run create-a-connection"));

        assertThat(options.subList(0, 2).stream().map(option -> option.split("=")[0]).toList(), equalTo(List.of("--connection-name", "--connection-file")));
        assertThat(options.size(), greaterThan(10));
    }

    @Test
    void synopsis_of_a_recipe_has_its_inputs_and_groups_those_that_exclude_each_other() {
        assertThat(help("run change-a-scheduled-export"), containsString("""
                Usage: ./recipes run change-a-scheduled-export --workbook=VALUE --scheduled-export=VALUE
                                     (--times=VALUE --time-zone=VALUE | --recipient=VALUE |
                                     --delivery-format=VALUE | --title=VALUE) [OPTION]...
                """));
    }

    @Test
    void recipe_without_inputs_has_options_only() {
        assertThat(help("run list-input-tables"), not(containsString("Inputs")));
        assertThat(help("run list-members"), containsString("Inputs (a real organization needs a value of each; the sandbox has examples):"));
    }

    /** Returns each option with its description in one line. */
    private static List<String> options(String help) {
        String list = section("Inputs[^\n]*", help) + "\n" + section("Options:", help);
        return OPTION.splitAsStream(list).filter(option -> !option.isBlank()).map(option -> option.strip().replaceAll("\\s+", " ")).toList();
    }

    private static String section(String heading, String help) {
        Matcher section = Pattern.compile("(?s)\n" + heading + "\n(.*?)(\n\n|$)").matcher(help);
        return section.find() ? section.group(1) : "";
    }

    private static String help(String command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String[] arguments = Stream.concat(Arrays.stream(command.split(" ")).filter(word -> !word.isEmpty()), Stream.of("--help"))
                .toArray(String[]::new);
        int exit = Recipes.run(arguments, stream, stream, new Environment(Path.of(""), Map.of(), new Properties(), Ansi.OFF));
        assertThat(printed.toString(StandardCharsets.UTF_8), exit, is(0));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
