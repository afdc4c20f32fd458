package sigma.recipes.settings.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.settings.fixture.Loading;

class NativeEncodingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UTF-8          |              | Linux      | ",
        "               |              |            | ",
        "UTF-8          | \u00eb       | Linux      | ",
        "ANSI_X3.4-1968 |              | Linux      | ANSI_X3.4-1968",
        "ISO-8859-1     |              | Linux      | ISO-8859-1",
        "ISO-8859-1     | \u00c3\u00ab | Linux      | ISO-8859-1",
        "UTF-8          | \uFFFD\uFFFD | Linux      | UTF-8",
        "Cp1252         |              | Windows 11 | "})
    void probe_or_encoding_determines_whether_text_is_altered(String encoding, String probe, String system, String alters) {
        Properties properties = new Properties();
        Optional.ofNullable(encoding).ifPresent(name -> properties.setProperty("sun.jnu.encoding", name));
        Optional.ofNullable(probe).ifPresent(text -> properties.setProperty("recipes.probe", text));
        Optional.ofNullable(system).ifPresent(name -> properties.setProperty("os.name", name));

        assertThat(NativeEncoding.in(properties), equalTo(new NativeEncoding(Optional.ofNullable(alters))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Zoe          |        | ",
        "Zo\u00eb     |        | ",
        "Zo?          |        | ",
        "Zo??         | ASCII  | has a question mark, which may replace a character that was lost: the locale of this process "
                + "has the encoding ASCII",
        "Zoe          | ASCII  | ",
        "Zo\u00eb     | ASCII  | has characters that this process cannot read: its locale has the encoding ASCII",
        "Zo\uFFFD     | ASCII  | has characters that this process cannot read: its locale has the encoding ASCII",
        "Zo\uFFFD     |        | has a replacement character (U+FFFD) at position 3: a character was lost on the way",
        "\uD83D\uDE80 Zo\uFFFD | | has a replacement character (U+FFFD) at position 5: a character was lost on the way"})
    void text_that_the_encoding_cannot_represent_is_damaged(String text, String encoding, String damage) {
        assertThat(new NativeEncoding(Optional.ofNullable(encoding)).damage(text), equalTo(Optional.ofNullable(damage)));
    }

    @Test
    void altered_variable_and_property_are_refused_with_the_fix() {
        Loading settings = new Loading(folder).file("NEW_MEMBER_LAST_NAME=\u00c5str\u00f6m")
                .environment("SIGMA_NEW_MEMBER_FIRST_NAME", "Zo\uFFFD\uFFFD").environment("ANOTHER", "Zo\uFFFD")
                .property("WORKSPACE_NAME", "Z\uFFFDrich").property("sun.jnu.encoding", "ANSI_X3.4-1968");

        assertThat(settings.problem(), equalTo("""
                The settings have 2 problems, so nothing was started.
                  environment: SIGMA_NEW_MEMBER_FIRST_NAME=Zo\uFFFD\uFFFD has characters that this process cannot read: its locale has the encoding ANSI_X3.4-1968.
                    expected: the value as it was typed
                    fix:      set LC_ALL=C.UTF-8, or give the value in .env, which is always read as UTF-8
                  -DWORKSPACE_NAME=Z\uFFFDrich has characters that this process cannot read: its locale has the encoding ANSI_X3.4-1968.
                    expected: the value as it was typed
                    fix:      set LC_ALL=C.UTF-8, or give the value in .env, which is always read as UTF-8"""));
    }
}
