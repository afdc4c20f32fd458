package sigma.recipes.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.RecordedFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.input.InputColumns;
import sigma.recipes.settings.access.RegionalHosts;
import sigma.recipes.settings.fixture.Loading;
import sigma.recipes.settings.source.InputsFile;

/** Tests that the example matches the settings that are read. */
class EnvExampleTest {

    private static final Path EXAMPLE = Path.of(".env.example");
    private static final Pattern NAME = Pattern.compile("(?m)^(?:# )?(\\w+)=");
    private static final Pattern HOST = Pattern.compile("(?m)^# {3}(\\S+\\.sigmacomputing\\.com) +(.+)$");

    private static final EnvExample EXPECTED = new EnvExample(
            InputColumns.read(FeatureFolder.at(Path.of("features"))).all(), InputsFile.read(Path.of("")));

    @TempDir
    Path folder;

    @Test
    void example_chooses_the_sandbox_without_notes() throws IOException {
        Settings settings = new Loading(folder).bytes(Files.readAllBytes(EXAMPLE)).settings();

        assertThat(settings, is(new Settings(Target.SANDBOX, Optional.empty(), true, false, false, Optional.empty(), List.of(), List.of(), false, false)));
    }

    @Test
    void example_with_all_names_uncommented_has_no_notes() throws IOException {
        String all = NAME.matcher(Files.readString(EXAMPLE)).replaceAll("$1=");

        assertThat(new Loading(folder).file(all).settings().notes(), is(List.of()));
    }

    @Test
    void example_describes_the_inputs_like_features_inputs_yaml() throws IOException {
        RecordedFile.at(".env.example").requireCurrent(EXPECTED.renewed(Files.readString(EXAMPLE)));
    }

    @Test
    void example_names_exactly_what_is_read() throws IOException {
        List<String> names = NAME.matcher(Files.readString(EXAMPLE)).results().map(match -> match.group(1)).toList();

        assertThat(names, containsInAnyOrder(EXPECTED.spellings().toArray()));
    }

    @Test
    void example_names_exactly_what_is_read_from_the_environment() throws IOException {
        Matcher list = Pattern.compile("no other name does:\\n((?:# {3}.+\\n)+)").matcher(Files.readString(EXAMPLE));
        assertThat(list.find(), is(true));
        List<String> named = List.of(list.group(1).replace("#", "").strip().split("\\s+"));

        assertThat(named, containsInAnyOrder(EXPECTED.environment().toArray()));
    }

    @Test
    void example_lists_the_host_of_each_region() throws IOException {
        Map<String, String> regions = new LinkedHashMap<>();
        Matcher host = HOST.matcher(Files.readString(EXAMPLE));
        while (host.find()) {
            regions.put(host.group(1), host.group(2));
        }

        assertThat(List.copyOf(regions.entrySet()), is(List.copyOf(RegionalHosts.all().entrySet())));
    }
}
