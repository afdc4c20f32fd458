package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;

/** Runs the invalid command lines of {@code wrong-command-lines.txt}, and compares exit code and output. */
@Tag(Proof.ONLY)
class WrongCommandLinesTest {

    private static final Path TABLE = Path.of("src/test/resources/wrong-command-lines.txt");
    private static final Pattern ROW = Pattern.compile("(?s)\\$ \\./recipes ?([^\\n]*)\\n(\\d)\\n(.*?)\\n(?=\\n\\$ |\\z)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final List<String> NEVER = List.of("Exception", "java.", "\tat ", "picocli", "Invalid value for",
            "Missing required", "option '", "(<");

    @TempDir
    private static Path project;

    /**
     * One row of the table.
     *
     * @param line the arguments of {@code ./recipes}
     * @param code the exit code
     * @param printed the expected standard error; PROJECT is the project's folder
     */
    record Row(String line, int code, String printed) {

        @Override
        public String toString() {
            return "./recipes " + line;
        }
    }

    @BeforeAll
    static void project() throws IOException {
        CopiedFeatures.into(project);
        Files.writeString(project.resolve("outputs.json"), "{}");
        Files.writeString(project.resolve("list.feature"), "Feature: Outside\n");
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(TABLE));
        while (row.find()) {
            rows.add(new Row(row.group(1), Integer.parseInt(row.group(2)), row.group(3)));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void invalid_command_line_has_its_exit_code_and_output(Row row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Recipes.run(words(row.line()), stream(out), stream(err),
                new Environment(project, Map.of(), new Properties(), Ansi.OFF));

        assertThat(text(err).strip(), equalTo(row.printed().strip()));
        assertThat(code, equalTo(row.code()));
        assertThat("standard output is empty", text(out), equalTo(""));
        NEVER.forEach(words -> assertThat(text(err), not(containsString(words))));
    }

    @Test
    void table_covers_every_command() throws IOException {
        List<String> lines = rows().stream().map(Row::line).toList();

        assertThat(lines.size(), greaterThanOrEqualTo(40));
        Stream.of("list", "show", "run", "verify", "sandbox", "sweep", "coverage", "drift", "contract", "completion").forEach(command ->
                assertThat(command, lines.stream().anyMatch(line -> line.equals(command) || line.startsWith(command + " ")), equalTo(true)));
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replace("PROJECT", project.toString()));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(project.toString(), "PROJECT");
    }
}
