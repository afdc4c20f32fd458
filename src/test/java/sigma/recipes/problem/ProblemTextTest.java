package sigma.recipes.problem;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    private static final Problem LIMIT = Problem.of("LIMIT=ten is not a whole number.").at(".env line 3")
            .expected("a number such as 50").actual("ten").fix("write LIMIT=50,\nor leave LIMIT empty").id("settings.limit");

    @Test
    void each_part_has_its_label() {
        assertThat(LIMIT.text(), equalTo("""
                LIMIT=ten is not a whole number.
                  where:    .env line 3
                  expected: a number such as 50
                  actual:   ten
                  fix:      write LIMIT=50,
                            or leave LIMIT empty"""));
    }

    @Test
    void empty_part_has_no_line() {
        assertThat(Problem.of("Port 80 is in use.").fix("choose another port").text(),
                equalTo("Port 80 is in use.\n  fix:      choose another port"));
    }

    @Test
    void lines_are_wrapped_with_indentation_on_a_terminal() {
        Problem problem = Problem.of("The workspace cannot be found in this organization, nor in any other one.")
                .expected("the name of a workspace that exists, such as Marketing-Analytics-and-Reporting-2026");

        String text = ProblemReport.of(problem).text(OptionalInt.of(40));

        assertThat(text, equalTo("""
                The workspace cannot be found in this
                organization, nor in any other one.
                  expected: the name of a workspace that
                            exists, such as
                            Marketing-Analytics-and-Reporting-2026"""));
    }

    @Test
    void narrow_terminal_keeps_a_readable_column() {
        String text = ProblemReport.of(Problem.of("x").fix("one two three four five six seven")).text(OptionalInt.of(8));

        text.lines().forEach(line -> assertThat(line.length(), lessThanOrEqualTo(32)));
    }

    @Test
    void several_problems_have_a_summary_and_notes() {
        ProblemReport report = new ProblemReport("The settings have 2 problems.", List.of(LIMIT.at("").fix(""), Problem.of("Second.")),
                List.of("Also: CLIENTID is not read."));

        assertThat(report.text(OptionalInt.empty()), equalTo("""
                The settings have 2 problems.
                  LIMIT=ten is not a whole number.
                    expected: a number such as 50
                    actual:   ten
                  Second.
                  Also: CLIENTID is not read."""));
    }

    @Test
    void control_characters_are_escaped() {
        assertThat(Problem.of("a\u001b[2Jb").actual("c\u202ed").text(), equalTo("a\\u001b[2Jb\n  actual:   c\\u202ed"));
    }

    @Test
    void report_without_a_problem_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> ProblemReport.of("Nothing", List.of()));
    }
}
