package sigma.recipes.contract.deviation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.fixture.TinyContract;

class BrokenDeviationsTest {

    private static final Contract CONTRACT = TinyContract.operation("GET", "/v2/books").contract();

    @TempDir
    private Path folder;

    @Test
    void every_mistake_is_told_with_its_line_its_key_and_what_was_expected() throws IOException {
        assertThat(complaint("""
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
                corrections: none
                """), equalTo("""
                The known deviations can't be used (15 problems).
                  "knwon" is not read. Did you mean "known"?
                    where:    deviations.yaml:1
                    expected: corrections, known or acknowledged
                  known[0].operation can't be used. Did you mean "theOperation"?
                    where:    deviations.yaml:3
                    expected: an operation of the contract
                    actual:   "theOperatoin"
                  known[0].reason is missing.
                    where:    deviations.yaml:3
                    expected: the reason in a sentence
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
                    expected: always or sometimes
                    actual:   "never"
                  known[1].finding is missing.
                    where:    deviations.yaml:8
                    expected: the id of a finding, such as response.body.enum
                  known[1]: "findings" is not read. Did you mean "finding"?
                    where:    deviations.yaml:9
                    expected: operation, finding, place, reason, until or occurs
                  known[1].place is empty.
                    where:    deviations.yaml:10
                    expected: the place without row numbers, such as entries[].permission
                  known[1].reason is not a text.
                    where:    deviations.yaml:11
                    expected: a text
                  known[1].until can't be used.
                    where:    deviations.yaml:12
                    expected: the last day on which it holds, such as 2027-03-31
                    actual:   "2027-02-30"
                  known[2] is not an entry.
                    where:    deviations.yaml:13
                    expected: operation, finding, place, reason, until or occurs with values
                  acknowledged[0].change can't be used.
                    where:    deviations.yaml:15
                    expected: the 16 hexadecimal digits that a drift report gives the change
                    actual:   "12ab"
                  corrections is not a list.
                    where:    deviations.yaml:18
                    expected: a list of entries"""));
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_the_line() throws IOException {
        assertThat(complaint("known:\n  - operation: [a\n"), equalTo("""
                The known deviations can't be used (1 problem).
                  It is not valid YAML.
                    where:    deviations.yaml:3
                    actual:   expected ',' or ']', but got <stream end>"""));
        assertThat(complaint("none"), equalTo("""
                The known deviations can't be used (1 problem).
                  It holds no lists of deviations.
                    where:    deviations.yaml:1
                    expected: corrections, known or acknowledged with lists"""));
        assertThat(complaint("known: \u0000"), equalTo("""
                The known deviations can't be used (1 problem).
                  It is not valid YAML.
                    where:    deviations.yaml
                    actual:   special characters are not allowed"""));
    }

    @Test
    void what_stands_twice_is_told() throws IOException {
        String entry = """
                  - change: 0123456789abcdef
                    reason: seen
                    until: 2027-03-31
                """;
        assertThat(complaint("acknowledged:\n" + entry + entry), equalTo("""
                The known deviations can't be used (1 problem).
                  acknowledged[1] repeats an entry above.
                    where:    deviations.yaml:5
                    fix:      delete one"""));
        assertThat(complaint("known: []\nknown: []\n"), equalTo("""
                The known deviations can't be used (1 problem).
                  known is given twice.
                    where:    deviations.yaml:2
                    fix:      put the entries into one list"""));
        assertThat(complaint("acknowledged:\n" + entry + "    reason: again\n"), equalTo("""
                The known deviations can't be used (1 problem).
                  acknowledged[0].reason is given twice.
                    where:    deviations.yaml:5
                    fix:      delete one"""));
    }

    @Test
    void a_file_that_cannot_be_read_as_text_is_told() throws IOException {
        Files.write(folder.resolve(Deviations.FILE), "known: é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(assertThrows(DeviationException.class, () -> Deviations.load(folder, CONTRACT)).getMessage(), equalTo("""
                The known deviations can't be used (1 problem).
                  It is not UTF-8.
                    where:    deviations.yaml
                    fix:      save it as UTF-8"""));
    }

    private String complaint(String text) throws IOException {
        Files.writeString(folder.resolve(Deviations.FILE), text);
        return assertThrows(DeviationException.class, () -> Deviations.load(folder, CONTRACT)).getMessage();
    }
}
