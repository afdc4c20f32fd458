package sigma.recipes.settings.dotenv;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.fixture.Proof;

class EnvParserTest {

    static List<RecordedCases.Case> recorded() throws IOException {
        return RecordedCases.all();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void parser_reads_like_npms_dotenv(RecordedCases.Case recorded) {
        assertThat(RecordedCases.ours(recorded.text()), is(recorded.values()));
    }

    @Test
    void enough_cases_are_recorded() throws IOException {
        assertThat(RecordedCases.all().size(), greaterThan(60));
    }

    private static EnvEntry only(String text) {
        List<EnvEntry> entries = EnvParser.parse(text).entries();
        assertThat(entries.size(), is(1));
        return entries.get(0);
    }

    @Test
    void entries_have_the_lines_of_name_and_end() {
        EnvContent content = EnvParser.parse("# one\r\nA=1\r\rB=\"x\ny\nz\"\nC\n=3\n\n   export D=4\nE=\nF='6'");

        assertThat(content.entries(), contains(
                new EnvEntry("A", "1", false, "", false, 2, 2),
                new EnvEntry("B", "x\ny\nz", true, "", false, 4, 6),
                new EnvEntry("C", "3", false, "", false, 7, 8),
                new EnvEntry("D", "4", false, "", false, 10, 10),
                new EnvEntry("E", "", false, "", false, 11, 11),
                new EnvEntry("F", "6", true, "", false, 12, 12)));
        assertThat(content.rest(), is(empty()));
    }

    @Test
    void entries_have_the_text_after_the_value() {
        assertThat(only("A=1 # note").comment(), is("# note"));
        assertThat(only("A=1 # note").adjoined(), is(false));
        assertThat(only("A=1#note").adjoined(), is(true));
        assertThat(only("A=#note").adjoined(), is(true));
        assertThat(only("A= #note").adjoined(), is(false));
        assertThat(only("A='1'#note").comment(), is("#note"));
        assertThat(only("A=1\n# another line").comment(), is(""));
        assertThat(only("A=\n# another line").comment(), is(""));
    }

    @Test
    void invalid_lines_are_listed() {
        EnvContent content = EnvParser.parse("# comment\n  \nSECRET 0123\nA=1\n=2\n//// rule\nmy secret=3\n\"\n");

        assertThat(content.rest(), contains(3, 5, 7, 8));
        assertThat(content.line(3), is("SECRET 0123"));
    }

    @Test
    void multi_line_value_leaves_no_invalid_line() {
        assertThat(EnvParser.parse("KEY=\"one\ntwo words\nthree\"\n").rest(), is(empty()));
        assertThat(EnvParser.parse("KEY=\"one\ntwo words\nthree\n").rest(), contains(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "\t\n", "#", "\"", "'", "\\", "A=\n", "A=\"", "A=\"\n", "export ", "=", "\r"})
    @Tag(Proof.ONLY)
    void large_file_is_read_quickly(String part) {
        String big = part.repeat(200_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> EnvParser.parse(big));
    }

    @Test
    void values_are_not_shown() {
        EnvContent content = EnvParser.parse("SECRET=0123456789");

        assertThat(content + content.entries().toString(), is("1 lines[line 1]"));
    }
}
