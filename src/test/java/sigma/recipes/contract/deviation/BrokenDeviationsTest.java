package sigma.recipes.contract.deviation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.fixture.TinyContract;
import sigma.recipes.problem.ProblemException;

class BrokenDeviationsTest {

    private static final Contract CONTRACT = TinyContract.operation("GET", "/v2/books").contract();

    @TempDir
    private Path folder;

    @Test
    void every_error_is_reported_with_line_key_and_expected_value() throws IOException {
        assertThat(problem("""
                knwon: []
                known:
                  - operation: theOperatoin
                    finding: response.body.nullabel
                    place: shelves[3].row
                    until: soon
                    occurs: never
                  - operation: theOperation
                    findings: response.body.enum
                    place: ""
                    reason: [a, b]
                    until: 2027-02-30
                  - theOperation
                acknowledged:
                  - change: 12ab
                    reason: seen
                    until: 2027-03-31
                """), equalTo("""
                deviations.yaml can't be read (14 problems).
                  It has "knwon", which is unknown. Did you mean "known"?
                    where:    deviations.yaml:1
                    expected: known or acknowledged
                    fix:      write known, or delete it
                  known[0] has no reason.
                    where:    deviations.yaml:3
                    expected: the reason in a sentence
                    fix:      add reason
                  known[0].operation can't be used. Did you mean "theOperation"?
                    where:    deviations.yaml:3
                    expected: an operation of the contract
                    actual:   "theOperatoin"
                  known[0].finding can't be used. Did you mean "response.body.nullable", "response.body.enum" or "response.body.open-value"?
                    where:    deviations.yaml:4
                    expected: the id of a finding, such as response.body.enum
                    actual:   "response.body.nullabel"
                  known[0].place can't be used.
                    where:    deviations.yaml:5
                    expected: the place without row numbers, such as entries[].permission
                    actual:   "shelves[3].row"
                  known[0].until can't be used.
                    where:    deviations.yaml:6
                    expected: the last day on which it holds, such as 2027-03-31
                    actual:   "soon"
                  known[0].occurs can't be used.
                    where:    deviations.yaml:7
                    expected: whether each run meets it: one of always, sometimes
                    actual:   "never"
                  known[1] has no finding.
                    where:    deviations.yaml:8
                    expected: the id of a finding, such as response.body.enum
                    fix:      add finding
                  known[1] has "findings", which is unknown. Did you mean "finding"?
                    where:    deviations.yaml:9
                    expected: operation, finding, place, reason, until or occurs
                    fix:      write finding, or delete it
                  known[1].place can't be used.
                    where:    deviations.yaml:10
                    expected: the place without row numbers, such as entries[].permission
                    actual:   ""
                  known[1].reason is not a text.
                    where:    deviations.yaml:11
                    expected: the reason in a sentence
                    actual:   ["a","b"]
                  known[1].until can't be used.
                    where:    deviations.yaml:12
                    expected: the last day on which it holds, such as 2027-03-31
                    actual:   "2027-02-30"
                  known[2] is not names with values.
                    where:    deviations.yaml:13
                    expected: a finding with operation, finding, place, reason and until
                    actual:   "theOperation"
                  acknowledged[0].change can't be used.
                    where:    deviations.yaml:15
                    expected: the 16 hexadecimal digits that a drift report gives the change
                    actual:   "12ab\""""));
    }

    @Test
    void invalid_yaml_is_reported_with_its_line() throws IOException {
        assertThat(problem("known:\n  - operation: [a\n"), equalTo("""
                deviations.yaml can't be read (1 problem).
                  It is not valid YAML.
                    where:    deviations.yaml:2
                    actual:   while parsing a flow sequence"""));
        assertThat(problem("none"), startsWith("""
                deviations.yaml can't be read (1 problem).
                  It is not names with values.
                    where:    deviations.yaml:1
                """));
        assertThat(problem("known: \u0000"), startsWith("""
                deviations.yaml can't be read (1 problem).
                  It is not valid YAML.
                """));
    }

    @Test
    void duplicates_are_reported() throws IOException {
        String entry = """
                  - change: 0123456789abcdef
                    reason: seen
                    until: 2027-03-31
                """;
        assertThat(problem("acknowledged:\n" + entry + entry), equalTo("""
                deviations.yaml can't be read (1 problem).
                  acknowledged[1] repeats an entry above.
                    where:    deviations.yaml:5
                    fix:      delete one"""));
        assertThat(problem("known: []\nknown: []\n"), startsWith("""
                deviations.yaml can't be read (1 problem).
                  It is not valid YAML.
                    where:    deviations.yaml:2
                    actual:   Duplicate field 'known'"""));
        assertThat(problem("acknowledged:\n" + entry + "    reason: again\n"), startsWith("""
                deviations.yaml can't be read (1 problem).
                  It is not valid YAML.
                    where:    deviations.yaml:5
                    actual:   Duplicate field 'reason'"""));
    }

    @Test
    void file_that_is_not_text_is_reported() throws IOException {
        Files.write(folder.resolve(Deviations.FILE), "known: é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(assertThrows(DeviationException.class, () -> Deviations.load(folder, CONTRACT)).getMessage(), equalTo("""
                The known deviations can't be read.
                  It is not UTF-8.
                    where:    deviations.yaml
                    fix:      save it as UTF-8"""));
    }

    private String problem(String text) throws IOException {
        Files.writeString(folder.resolve(Deviations.FILE), text);
        return assertThrows(ProblemException.class, () -> Deviations.load(folder, CONTRACT)).getMessage();
    }
}
