package sigma.recipes.settings.raw;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.settings.Setting;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.fixture.Loading;

class NotationRulesTest {

    private static final String QUOTE = "the same quote at both ends of the value, or none";
    private static final String PARTNER = "add the quote that is missing, or remove the other; nothing may follow but a comment";

    @TempDir
    Path folder;

    private static String cut(String shown) {
        return Loading.one(shown + " is cut at a # that is not in quotes", "the whole value in quotes, or no #",
                "put the value in double or single quotes; a comment may follow the closing quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAMID=t-1", "TEAMID= t-1", "TEAMID=t-1 ", "TEAMID =t-1", "TEAMID = t-1", "TEAMID=\tt-1",
        "TEAMID=t-1\u00a0", "TEAMID=\"t-1\"", "TEAMID='t-1'", "TEAMID=`t-1`", "export TEAMID=\"t-1\"", "TEAMID = \"t-1\"",
        "TEAMID=t-1 # note", "TEAMID='t-1'#note", "TEAMID: t-1", "TEAMID=\n't-1'"})
    void every_notation_that_npms_dotenv_reads_is_accepted(String line) {
        assertThat(new Loading(folder).file(line).settings().value("TEAMID"),
                is(Optional.of(new Setting("TEAMID", "t-1", ".env line 1"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "WORKSPACE_NAME=\"Team #1\"          | Team #1",
        "WORKSPACE_NAME='Team #1'            | Team #1",
        "WORKSPACE_NAME='Team #1' # ours     | Team #1",
        "WORKSPACE_NAME=Team # ours          | Team",
        "WORKSPACE_NAME=Analysts'            | Analysts'",
        "WORKSPACE_NAME=5\" screens          | 5\" screens",
        "WORKSPACE_NAME=the \"best\"         | the \"best\"",
        "WORKSPACE_NAME=O'Neill              | O'Neill",
    })
    void quoted_hash_and_inner_quotes_are_kept(String line, String value) {
        assertThat(new Loading(folder).file(line).settings().value("WORKSPACE_NAME").orElseThrow().value(), is(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORKSPACE_NAME=Team#1", "WORKSPACE_NAME=Team#1 # ours"})
    void hash_within_a_word_is_not_a_comment(String line) {
        assertThat(new Loading(folder).file(line).problem(), is(cut(".env line 1: WORKSPACE_NAME=Team")));
    }

    @Test
    void hash_after_the_equals_sign_is_refused() {
        assertThat(new Loading(folder).file("WORKSPACE_NAME=#1").problem(), is(cut(".env line 1: WORKSPACE_NAME=")));
    }

    @Test
    void comment_that_may_belong_to_the_value_is_reported() {
        assertThat(new Loading(folder).file("WORKSPACE_NAME=Team #1").settings().notes(), contains(
                ".env line 1: WORKSPACE_NAME=Team ends at the #, which starts a comment. If it belongs to the value, put "
                        + "quotes around the whole value."));
        assertThat(new Loading(folder).file("WORKSPACE_NAME=Team # the first").settings().notes(), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET=#0123456789", "SECRET=0123#456789", "SECRET=0123456789 # mine", "SECRET=0123456789#",
        "SECRET= 0123456789  #"})
    void secret_with_a_hash_requires_quotes(String line) {
        assertThat(new Loading(folder).file(Loading.ID, line, Loading.BASE).problem(),
                is(cut(".env line 2: SECRET=****")));
    }

    @ParameterizedTest
    @CsvSource({"CLIENT_ID=abcd1234#56, CLIENT_ID=abcd****", "baseURL=https://api.sigmacomputing.com/v2 # US, baseURL=https://api.sigmacomputing.com/v2",
        "HTTPS_PROXY=http://ana:pa#ss@proxy.example.com:3128, HTTPS_PROXY=http://ana:pa",
        "TRUST_STORE_PASSWORD=a #b, TRUST_STORE_PASSWORD=****"})
    void url_or_client_id_with_a_hash_requires_quotes(String line, String shown) {
        assertThat(new Loading(folder).file("target=real", line, Loading.ID.replace("abcd", line.startsWith("CLIENT") ? "" : "abcd"),
                Loading.SECRET, Loading.BASE).refusal().getMessage().lines().filter(text -> text.contains("is cut at")).toList(),
                contains(org.hamcrest.Matchers.endsWith(".env line 2: " + shown + " is cut at a # that is not in quotes.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET=\"0123#456789\"", "SECRET='0123#456789'", "SECRET=`0123#456789` # mine"})
    void quoted_secret_with_a_hash_is_read_completely(String line) {
        assertThat(new Loading(folder).file(Loading.ID, line, Loading.BASE).settings().access().orElseThrow().clientSecret()
                .reveal(), is("0123#456789"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET=\"0123456789", "SECRET='0123456789", "SECRET=`0123456789", "SECRET=0123456789\"",
        "SECRET=0123456789'", "SECRET=\"0123456789'", "SECRET=\"0123\" 456789"})
    void unbalanced_quote_in_a_secret_is_refused(String line) {
        assertThat(new Loading(folder).file(Loading.ID, line, Loading.BASE).problem(), is(Loading.one(
                ".env line 2: SECRET=**** has an unmatched quote", QUOTE, PARTNER)));
    }

    @Test
    void unbalanced_quote_at_the_start_of_a_value_is_refused() {
        assertThat(new Loading(folder).file("TEAMID='t-1").problem(), is(Loading.one(
                ".env line 1: TEAMID='t-1 has an unmatched quote", QUOTE, PARTNER)));
    }

    @Test
    void spaces_and_quotes_around_values_of_other_sources_are_refused() {
        assertThat(new Loading(folder).environment("TEAMID", "'t-1'").property("EMAIL", " ana@example.com").problem(),
                is("""
                The settings have 2 problems, so nothing was started.
                  environment: TEAMID=t-1 has quotes around it.
                    expected: the value alone
                    fix:      remove the quotes
                  -DEMAIL=ana@example.com has blanks around it.
                    expected: the value alone
                    fix:      remove the blanks around the value"""));
    }

    @Test
    void values_of_other_sources_may_contain_a_hash() {
        Settings settings = new Loading(folder).property("WORKSPACE_NAME", "#1 in Sales").settings();

        assertThat(settings.value("WORKSPACE_NAME").orElseThrow().value(), is("#1 in Sales"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Analysts'", "O'Neill", "Sales & Finance", "5\" screens", "a=b==", "Grüße", "C:\\temp"})
    void quotes_within_a_value_are_accepted(String value) {
        Settings settings = new Loading(folder).environment("SIGMA_WORKSPACE_NAME", value).settings();

        assertThat(settings.value("WORKSPACE_NAME").orElseThrow().value(), is(value));
    }
}
