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
                The known deviations hold 15 mistakes
                  deviations.yaml:1: "knwon" is not read; expected corrections, known or acknowledged, perhaps known
                  deviations.yaml:3: known[0].operation: expected an operation of the contract, perhaps theOperation; was "theOperatoin"
                  deviations.yaml:3: known[0].reason: expected the reason in a sentence; was missing
                  deviations.yaml:4: known[0].finding: expected the id of a finding, such as response.body.enum, perhaps response.body.nullable; was "response.body.nullabel"
                  deviations.yaml:5: known[0].place: expected the place without row numbers, such as entries[].permission; was "shelves[3].row"
                  deviations.yaml:6: known[0].until: expected the last day on which it holds, such as 2027-03-31; was "soon"
                  deviations.yaml:7: known[0].occurs: expected always or sometimes; was "never"
                  deviations.yaml:8: known[1].finding: expected the id of a finding, such as response.body.enum; was missing
                  deviations.yaml:9: known[1]: "findings" is not read; expected operation, finding, place, reason, until or occurs, perhaps finding
                  deviations.yaml:10: known[1].place: expected the place without row numbers, such as entries[].permission; was empty
                  deviations.yaml:11: known[1].reason: expected a text
                  deviations.yaml:12: known[1].until: expected the last day on which it holds, such as 2027-03-31; was "2027-02-30"
                  deviations.yaml:13: known[2]: expected operation, finding, place, reason, until or occurs with values
                  deviations.yaml:15: acknowledged[0].change: expected the 16 hexadecimal digits that a drift report gives the change; was "12ab"
                  deviations.yaml:18: corrections: expected a list of entries"""));
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_the_line() throws IOException {
        assertThat(complaint("known:\n  - operation: [a\n"), equalTo("""
                The known deviations hold a mistake
                  deviations.yaml:3: is no YAML: expected ',' or ']', but got <stream end>"""));
        assertThat(complaint("none"), equalTo("""
                The known deviations hold a mistake
                  deviations.yaml:1: expected corrections, known or acknowledged with lists"""));
        assertThat(complaint("known: \u0000"), equalTo("""
                The known deviations hold a mistake
                  deviations.yaml: is no YAML: special characters are not allowed"""));
    }

    @Test
    void what_stands_twice_is_told() throws IOException {
        String entry = """
                  - change: 0123456789abcdef
                    reason: seen
                    until: 2027-03-31
                """;
        assertThat(complaint("acknowledged:\n" + entry + entry), equalTo("""
                The known deviations hold a mistake
                  deviations.yaml:5: acknowledged[1]: another entry above speaks of the same; delete one"""));
        assertThat(complaint("known: []\nknown: []\n"), equalTo("""
                The known deviations hold a mistake
                  deviations.yaml:2: known: is listed twice; put the entries into one list"""));
        assertThat(complaint("acknowledged:\n" + entry + "    reason: again\n"), equalTo("""
                The known deviations hold a mistake
                  deviations.yaml:5: acknowledged[0].reason: is listed twice; delete one"""));
    }

    @Test
    void a_file_that_cannot_be_read_as_text_is_told() throws IOException {
        Files.write(folder.resolve(Deviations.FILE), "known: é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(assertThrows(BrokenDeviations.class, () -> Deviations.load(folder, CONTRACT)).getMessage(), equalTo("""
                The known deviations hold a mistake
                  deviations.yaml: cannot be read: it is not in UTF-8; save it as UTF-8"""));
    }

    private String complaint(String text) throws IOException {
        Files.writeString(folder.resolve(Deviations.FILE), text);
        return assertThrows(BrokenDeviations.class, () -> Deviations.load(folder, CONTRACT)).getMessage();
    }
}
