package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.option.ChoiceOption;
import sigma.recipes.runbook.project.Environment;

/** Tests which options the help of a recipe shows. */
@Tag(Proof.ONLY)
class RunHelpTest {

    private static final Pattern OPTION = Pattern.compile("(?m)^ .*?(--[a-z-]+)");
    private static final Set<String> SOME_ONLY = Stream.of(ChoiceOption.values()).map(ChoiceOption::option)
            .collect(Collectors.toCollection(TreeSet::new));

    @ParameterizedTest
    @CsvSource({"list-members,", "create-a-member,", "create-a-workspace,--allow-duplicate", "get-an-access-token,--reveal",
            "save-a-document-as-code,--overwrite --to", "export-an-element-as-csv,--overwrite --parameter --to",
            "export-an-element-in-batches,--accept-changed --overwrite --parameter --to",
            "create-many-members,--overwrite --stop-after-failures --to"})
    void recipe_shows_the_options_that_its_steps_use(String recipe, String options) {
        Set<String> shown = new TreeSet<>(options("run", recipe, "--help"));
        shown.retainAll(SOME_ONLY);

        assertThat(String.join(" ", shown), equalTo(options == null ? "" : options));
    }

    @Test
    void common_options_are_shown_for_every_recipe() {
        assertThat(options("run", "list-members", "--help"), hasItems("--from", "--output", "--plan", "--set", "--verbose", "--yes"));
    }

    @Test
    void all_options_are_shown_without_a_recipe() {
        assertThat(options("run", "--help"), hasItems(SOME_ONLY.toArray(String[]::new)));
    }

    private static List<String> options(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = Recipes.run(arguments, stream, stream, new Environment(Path.of(""), Map.of(), new Properties(), Ansi.OFF));
        assertThat(printed.toString(StandardCharsets.UTF_8), exit, is(0));
        return OPTION.matcher(printed.toString(StandardCharsets.UTF_8)).results().map((MatchResult match) -> match.group(1)).toList();
    }
}
