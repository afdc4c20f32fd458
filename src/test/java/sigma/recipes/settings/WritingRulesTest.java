package sigma.recipes.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingRulesTest {

    private static final String BLANKS = "remove the blanks beside the value and beside the =";
    private static final String CUT = "put a comment on a line of its own; if the # belongs to the value, put double quotes "
            + "around the whole value";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TEAMID= t-1", "TEAMID=t-1 ", "TEAMID =t-1", "TEAMID = t-1", "TEAMID=\tt-1", "TEAMID=t-1\u00a0"})
    void blanks_around_a_value_are_refused(String line) {
        assertThat(new Loading(folder).file(line).complaint(), is(Loading.one(
                ".env line 1: TEAMID=t-1 has blanks around it", "the value alone", BLANKS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAMID=\"t-1\"", "TEAMID='t-1'", "TEAMID='t-1", "export TEAMID=\"t-1\""})
    void quotes_around_a_value_are_refused(String line) {
        String value = line.endsWith("'t-1") ? "'t-1" : "t-1";

        assertThat(new Loading(folder).file(line).complaint(), is(Loading.one(
                ".env line 1: TEAMID=" + value + " has quotes around it", "the value alone", "remove the quotes")));
    }

    @Test
    void blanks_and_quotes_around_a_value_are_told_together() {
        assertThat(new Loading(folder).file("TEAMID = \"t-1\"").complaint(), is("""
                The settings have 2 problems, so nothing was started.
                  1. .env line 1: TEAMID=t-1 has blanks around it
                     expected: the value alone
                     fix: remove the blanks beside the value and beside the =
                  2. .env line 1: TEAMID=t-1 has quotes around it
                     expected: the value alone
                     fix: remove the quotes"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORKSPACE_NAME=Team #1", "WORKSPACE_NAME=Team # the first", "WORKSPACE_NAME=Team#1"})
    void a_value_that_would_be_cut_is_refused(String line) {
        assertThat(new Loading(folder).file(line).complaint(), is(Loading.one(
                ".env line 1: WORKSPACE_NAME=Team is followed by a # on the same line: from there on the text is lost",
                "the value alone", CUT)));
    }

    @Test
    void a_secret_that_starts_with_the_mark_of_a_comment_is_not_taken_for_an_empty_one() {
        assertThat(new Loading(folder).file(Loading.ID, "SECRET=#0123456789", Loading.BASE).complaint(), is(Loading.one(
                ".env line 2: SECRET=**** is followed by a # on the same line: from there on the text is lost",
                "the value alone", CUT)));
    }

    @Test
    void double_quotes_keep_the_mark_of_a_comment() {
        Settings settings = new Loading(folder).file("WORKSPACE_NAME=\"Team #1\"").settings();

        assertThat(settings.value("WORKSPACE_NAME").orElseThrow().value(), is("Team #1"));
    }

    @Test
    void a_comment_behind_quotes_is_refused_too() {
        assertThat(new Loading(folder).file("WORKSPACE_NAME=\"Team #1\" # ours").complaint(), is(Loading.one(
                ".env line 1: WORKSPACE_NAME=Team #1 is followed by a # on the same line: from there on the text is lost",
                "the value alone", CUT)));
    }

    @Test
    void single_quotes_do_not_help() {
        assertThat(new Loading(folder).file("WORKSPACE_NAME='Team #1'").complaint(), is(Loading.one(
                ".env line 1: WORKSPACE_NAME=Team #1 has quotes around it", "the value alone",
                "use double quotes: only they keep a # and are taken off")));
    }

    @Test
    void outside_a_file_blanks_and_quotes_are_refused_as_well() {
        assertThat(new Loading(folder).environment("TEAMID", "'t-1'").property("EMAIL", " ana@example.com").complaint(),
                is("""
                The settings have 2 problems, so nothing was started.
                  1. environment: TEAMID=t-1 has quotes around it
                     expected: the value alone
                     fix: remove the quotes
                  2. -DEMAIL=ana@example.com has blanks around it
                     expected: the value alone
                     fix: remove the blanks beside the value"""));
    }

    @Test
    void outside_a_file_a_value_may_hold_the_mark_of_a_comment() {
        Settings settings = new Loading(folder).property("WORKSPACE_NAME", "#1 in Sales").settings();

        assertThat(settings.value("WORKSPACE_NAME").orElseThrow().value(), is("#1 in Sales"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Analysts'", "O'Neill", "Sales & Finance", "5\" screens", "a=b==", "Grüße", "C:\\temp"})
    void marks_inside_a_value_are_accepted(String value) {
        Settings settings = new Loading(folder).environment("WORKSPACE_NAME", value).settings();

        assertThat(settings.value("WORKSPACE_NAME").orElseThrow().value(), is(value));
    }
}
