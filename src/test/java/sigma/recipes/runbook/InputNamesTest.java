package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.settings.BrokenSettings;
import sigma.recipes.settings.Setting;
import sigma.recipes.settings.Settings;

/** Tests that the settings read every name that features/inputs.yaml declares. */
@Tag(Proof.ONLY)
class InputNamesTest {

    @TempDir
    Path folder;

    @Test
    void every_declared_name_is_read() {
        List<String> names = RecipeBook.open(Path.of("features")).recipes().stream()
                .flatMap(recipe -> recipe.inputs().stream()).map(Input::names).flatMap(List::stream).distinct().toList();

        assertThat(names, not(empty()));
        assertThat(names.stream().filter(name -> !isRead(name)).toList(), empty());
        assertThat(isRead("NO_INPUT_HAS_THIS_NAME"), is(false));
    }

    private static boolean isRead(String name) {
        Settings settings = Settings.load(Path.of(""), Map.of(), new Properties(), Map.of("target", "sandbox", name, "7"));
        return settings.value(name).map(Setting::value).filter("7"::equals).isPresent();
    }

    @Test
    void name_of_a_new_input_is_read_from_every_source() throws IOException {
        Files.createDirectories(folder.resolve("features"));
        Files.writeString(folder.resolve("features/inputs.yaml"),
                "inputs: {new name: {kind: name, names: [NEW_NAME], help: The new name}}\n");
        Files.writeString(folder.resolve(".env"), "NEW_NAME='Sales # EMEA'\n");

        assertThat(newName(Map.of(), Map.of()), is(new Setting("NEW_NAME", "Sales # EMEA", ".env line 1")));
        assertThat(newName(Map.of("SIGMA_NEW_NAME", "East"), Map.of()),
                is(new Setting("SIGMA_NEW_NAME", "East", "environment variable SIGMA_NEW_NAME")));
        assertThat(newName(Map.of(), Map.of("NEW_NAME", "North")), is(new Setting("NEW_NAME", "North", "-DNEW_NAME")));
        BrokenSettings refusal = assertThrows(BrokenSettings.class, () -> newName(Map.of(), Map.of("NEW_NAME", "<name>")));
        assertThat(refusal.getMessage(), containsString("  -DNEW_NAME=<name> is a placeholder.\n"));
    }

    private Setting newName(Map<String, String> environment, Map<String, String> options) {
        Settings settings = Settings.load(folder, environment, new Properties(), options);
        assertThat(settings.notes().stream().filter(note -> note.contains("not read")).toList(), empty());
        return settings.value("NEW_NAME").orElseThrow();
    }

    @Test
    void settings_ignore_an_invalid_inputs_file() throws IOException {
        Files.createDirectories(folder.resolve("features"));
        Files.writeString(folder.resolve("features/inputs.yaml"), "new name: [");

        assertThat(Settings.load(folder, Map.of(), new Properties()).notes(), empty());
    }

    @Test
    void name_is_read_from_the_environment() {
        Settings settings = Settings.load(Path.of(""), Map.of("SIGMA_CONNECTION_PERMISSION", "annotate"), new Properties());

        assertThat(settings.value("CONNECTION_PERMISSION").map(Setting::value).orElseThrow(), is("annotate"));
    }
}
