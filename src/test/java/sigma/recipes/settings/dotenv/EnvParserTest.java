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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvParserTest {

    static List<RecordedCases.Case> recorded() throws IOException {
        return RecordedCases.all();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void it_reads_what_npms_dotenv_reads(RecordedCases.Case recorded) {
        assertThat(RecordedCases.ours(recorded.text()), is(recorded.values()));
    }

    @Test
    void enough_was_recorded() throws IOException {
        assertThat(RecordedCases.all().size(), greaterThan(60));
    }

    private static EnvEntry only(String text) {
        List<EnvEntry> entries = EnvParser.parse(text).entries();
        assertThat(entries.size(), is(1));
        return entries.get(0);
    }

    @Test
    void it_knows_the_lines_of_names_and_of_the_ends_of_values() {
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
    void it_tells_what_follows_a_value_on_its_line() {
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
    void it_lists_the_lines_that_belong_to_nothing() {
        EnvContent content = EnvParser.parse("# comment\n  \nSECRET 0123\nA=1\n=2\n//// rule\nmy secret=3\n\"\n");

        assertThat(content.rest(), contains(3, 5, 7, 8));
        assertThat(content.line(3), is("SECRET 0123"));
    }

    @Test
    void a_value_over_several_lines_leaves_no_line_behind() {
        assertThat(EnvParser.parse("KEY=\"one\ntwo words\nthree\"\n").rest(), is(empty()));
        assertThat(EnvParser.parse("KEY=\"one\ntwo words\nthree\n").rest(), contains(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "\t\n", "#", "\"", "'", "\\", "A=\n", "A=\"", "A=\"\n", "export ", "=", "\r"})
    void a_big_file_of_anything_is_read_in_a_moment(String part) {
        String big = part.repeat(200_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> EnvParser.parse(big));
    }

    @Test
    void what_was_read_is_not_shown() {
        EnvContent content = EnvParser.parse("SECRET=0123456789");

        assertThat(content + content.entries().toString(), is("1 lines[line 1]"));
    }
}
