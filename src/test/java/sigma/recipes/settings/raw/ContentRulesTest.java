package sigma.recipes.settings.raw;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.settings.access.RegionalHosts;
import sigma.recipes.settings.fixture.Loading;
import sigma.recipes.settings.text.Secret;

class ContentRulesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<member id>", "<>", "YOUR_MEMBER_ID", "your-member-id", "xxx", "XXXXXXXX-XXXX", "changeme",
        "change-me", "CHANGE_ME", "REPLACE_ME", "todo", "...", "[member id]", "${MEMBER}", "{member}", "$MEMBER"})
    void placeholder_is_refused(String value) {
        assertThat(new Loading(folder).file("MEMBERID=" + value).problem(), is(Loading.one(
                ".env line 1: MEMBERID=" + value + " is a placeholder", "a value of your own",
                "put the real value there, or leave MEMBERID empty")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yours", "Your Workspace", "xx", "a < b", "exchange me", "Todo list", "1..."})
    void value_that_resembles_a_placeholder_is_accepted(String value) {
        assertThat(new Loading(folder).file("WORKSPACE_NAME=" + value).settings().value("WORKSPACE_NAME").orElseThrow().value(),
                is(value));
    }

    @Test
    void placeholder_credentials_do_not_choose_the_sandbox() {
        String problem = new Loading(folder).file("CLIENT_ID=your-client-id", "SECRET=your-client-secret",
                "baseURL=https://<host>/v2").problem();

        assertThat(problem, is("""
                The settings have 3 problems, so nothing was started.
                  .env line 1: CLIENT_ID=your**** is a placeholder.
                    expected: a value of your own
                    fix:      put the real value there, or leave CLIENT_ID empty
                  .env line 2: SECRET=**** is a placeholder.
                    expected: a value of your own
                    fix:      put the real value there, or leave SECRET empty
                  .env line 3: baseURL=https://<host>/v2 is a placeholder.
                    expected: a value of your own
                    fix:      put the real value there, or leave baseURL empty
                  The hosts of the Sigma API, one for each region:
                """ + RegionalHosts.table().indent(2).stripTrailing()));
    }

    @Test
    void control_character_is_refused_and_shown_by_its_number() {
        assertThat(new Loading(folder).file("EMAIL=ana\u0007@example.com").problem(), is(Loading.one(
                ".env line 1: EMAIL=ana\\u0007@example.com contains the character U+0007 BEL, which cannot be seen",
                "visible characters", "type the value again")));
    }

    @Test
    void escape_sequences_in_values_are_not_printed() {
        assertThat(new Loading(folder).property("EMAIL", "\u001b[31mred").problem(), is(Loading.one(
                "-DEMAIL=\\u001b[31mred contains the character U+001B ESCAPE, which cannot be seen",
                "visible characters", "type the value again")));
    }

    @ParameterizedTest
    @CsvSource({"abcd 1234 efgh", "abcd\u00a01234", "äbcd1234"})
    void invalid_characters_in_a_client_id_are_refused(String value) {
        String problem = new Loading(folder).file("CLIENT_ID=" + value, Loading.SECRET, Loading.BASE).problem();

        assertThat(problem, is(Loading.one(".env line 1: CLIENT_ID=" + value.substring(0, 4)
                + "**** contains white space or a character that such a value never has",
                "one word of plain characters", "copy the value again, and nothing else")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"200b | U+200B ZERO WIDTH SPACE, which cannot be seen",
        "202e | U+202E RIGHT-TO-LEFT OVERRIDE, which changes the direction of text",
        "2066 | U+2066 LEFT-TO-RIGHT ISOLATE, which changes the direction of text",
        "feff | U+FEFF ZERO WIDTH NO-BREAK SPACE, which cannot be seen", "ad | U+00AD SOFT HYPHEN, which cannot be seen",
        "2028 | U+2028 LINE SEPARATOR, which cannot be seen", "200d | U+200D ZERO WIDTH JOINER, which cannot be seen",
        "fffd | U+FFFD REPLACEMENT CHARACTER, which marks a character that was lost"})
    void hidden_character_is_refused_with_its_name(String number, String name) {
        int character = Integer.parseInt(number, 16);
        String shown = character == 0xfffd ? Character.toString(character) : String.format("\\u%04x", character);
        String expected = Loading.one("-DWORKSPACE_NAME=Sa" + shown + "les contains the character " + name,
                "visible characters", "type the value again");
        String value = "Sa" + Character.toString(character) + "les";

        assertThat(new Loading(folder).property("WORKSPACE_NAME", value).problem(), is(expected));
        assertThat(new Loading(folder).file("WORKSPACE_NAME=" + value).problem(),
                is(expected.replace("-DWORKSPACE_NAME", ".env line 1: WORKSPACE_NAME")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\udc69\u200d\ud83d\udcbb team", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "Zo\u00eb"})
    void joiners_within_emoji_and_words_are_accepted(String value) {
        assertThat(new Loading(folder).file("WORKSPACE_NAME=" + value).settings().value("WORKSPACE_NAME").orElseThrow().value(),
                is(value));
    }

    @Test
    void hidden_character_in_a_credential_is_named() {
        assertThat(new Loading(folder).file("CLIENT_ID=abcd1234\u200befgh", Loading.SECRET, Loading.BASE).problem(),
                is(Loading.one(".env line 1: CLIENT_ID=abcd**** contains the character U+200B ZERO WIDTH SPACE, which cannot be seen",
                        "visible characters", "type the value again")));
    }

    @Test
    void secret_of_a_connection_may_have_several_lines_but_no_hidden_characters() {
        assertThat(new Loading(folder).file("CONNECTION_SECRET=\"-----BEGIN\\nMIIE\\n-----END\"").settings().connectionSecret(),
                is(Optional.of(new Secret("-----BEGIN\nMIIE\n-----END"))));
        assertThat(new Loading(folder).file("CONNECTION_SECRET=hunter\u200b2").problem(), is(Loading.one(
                ".env line 1: CONNECTION_SECRET=**** contains the character U+200B ZERO WIDTH SPACE, which cannot be seen",
                "visible characters", "type the value again")));
    }

    @Test
    void white_space_in_a_client_secret_is_refused() {
        assertThat(new Loading(folder).file(Loading.ID, "SECRET=0123 4567 89", Loading.BASE).problem(), is(Loading.one(
                ".env line 2: SECRET=**** contains white space or a character that such a value never has",
                "one word of plain characters", "copy the value again, and nothing else")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALLOW_WRITES", "REPORT_PERSONAL_DATA"})
    void permission_must_be_true_or_false(String name) {
        assertThat(new Loading(folder).file(name + "=yes").problem(), is(Loading.one(
                ".env line 1: " + name + "=yes is neither true nor false", "true or false",
                "write " + name + "=true to allow it, or leave " + name + " empty")));
    }

    @Test
    void long_value_is_shortened() {
        String problem = new Loading(folder).file("target=" + "9".repeat(200)).problem();

        assertThat(problem, is(Loading.one(".env line 1: target=" + "9".repeat(80) + "... is neither sandbox nor real",
                "sandbox or real", "write -Dtarget=sandbox for the built-in organization, or leave target empty: credentials "
                + "choose the real one")));
    }
}
