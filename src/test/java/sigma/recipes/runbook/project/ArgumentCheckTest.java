package sigma.recipes.runbook.project;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.problem.Problem;

class ArgumentCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "run a --first-name Zo\u00eb   | Argument 4, the value of --first-name,",
        "run a --first-name=Zo\u00eb   | Argument 3, --first-name=,",
        "-DSECRET=\u00e4bc list        | Argument 1, -DSECRET=,",
        "-Dk\u00e4y=abc list           | Argument 1",
        "r\u00fcn list                 | Argument 1",
        "show \u00e4                   | Argument 2"})
    void altered_argument_is_named_and_not_shown(String arguments, String name) {
        assertThat(problem("ISO-8859-1", "/home", arguments.split(" ")), equalTo(Optional.of(name.replace("=,", ",")
                + " has characters that this process cannot read: its locale has the encoding ISO-8859-1.\n"
                + "  fix:      set LC_ALL=C.UTF-8, or give the value in .env, which is always read as UTF-8")));
        assertThat(problem("UTF-8", "/home", arguments.split(" ")), equalTo(Optional.empty()));
    }

    @Test
    void replacement_character_is_refused_in_every_locale() {
        assertThat(problem("UTF-8", "/home", "run", "a", "--first-name", "Zo\uFFFD"), equalTo(Optional.of(
                "Argument 4, the value of --first-name, has a replacement character (U+FFFD) at position 3: a character was lost"
                + " on the way.\n  fix:      type the value again")));
    }

    @Test
    void path_of_the_project_must_be_unaltered() {
        assertThat(problem("UTF-8", "/home/zo\u00eb", "list"), equalTo(Optional.empty()));
        assertThat(problem("ANSI_X3.4-1968", "/home/zo\uFFFD\uFFFD", "list"), equalTo(Optional.of(
                "The path of the project's folder has characters that this process cannot read: its locale has the encoding"
                        + " ANSI_X3.4-1968.\n  fix:      set LC_ALL=C.UTF-8, or move the project to a folder with a plain name")));
    }

    private static Optional<String> problem(String encoding, String project, String... arguments) {
        Properties properties = new Properties();
        properties.setProperty("sun.jnu.encoding", encoding);
        properties.setProperty(Environment.HOME, project);
        return ArgumentCheck.problem(arguments, properties).map(Problem::text);
    }
}
