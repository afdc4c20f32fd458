package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.recipe.Input;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.settings.Setting;
import sigma.recipes.settings.Settings;

/** What features/inputs.yaml promises to read from a .env or the environment, and what the settings read. */
class InputNamesTest {

    @TempDir
    Path folder;

    @Test
    void every_name_of_an_input_is_read() {
        List<String> names = RecipeBook.open(Path.of("features")).recipes().stream()
                .flatMap(recipe -> recipe.inputs().stream()).map(Input::names).flatMap(List::stream).distinct().toList();

        assertThat(names, not(empty()));
        assertThat(names.stream().filter(name -> !Settings.names().contains(name)).toList(), empty());
    }

    @Test
    void a_name_is_read_from_the_environment() {
        Settings settings = Settings.load(folder, Map.of("SIGMA_CONNECTION_PERMISSION", "annotate"), new Properties());

        assertThat(settings.value("CONNECTION_PERMISSION").map(Setting::value).orElseThrow(), is("annotate"));
    }
}
