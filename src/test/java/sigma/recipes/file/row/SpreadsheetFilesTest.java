package sigma.recipes.file.row;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.fixture.Proof;

/** Tests that files saved by spreadsheet programs are read correctly, or refused with the place and the fix. */
@Tag(Proof.ONLY)
class SpreadsheetFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/spreadsheets");
    private static final List<RowFile.Column> WANTED = List.of(new RowFile.Column("email", List.of(), true),
            new RowFile.Column("last name", List.of(), false), new RowFile.Column("value", List.of(), false));

    @ParameterizedTest
    @CsvSource({"excel-csv-utf-8.csv, EFBBBF, 0D0A", "excel-german-csv-utf-8.csv, EFBBBF, 0D0A", "excel-unicode-text.txt, FFFE, 0D000A00",
            "libreoffice-quote-all.csv, 22, 220A", "excel-empty-rows-and-columns.csv, EFBBBF, 3B3B3B0D0A"})
    void file_is_read_correctly(String file, String start, String lineEnd) throws IOException {
        assertThat("the bytes are those of the program", hex(file), allOf(containsString(lineEnd), startsWith(start)));

        RowFile read = read(file);

        assertThat(read.rows().stream().map(row -> row.line() + " " + row.cell("email") + " " + row.cell("last name") + " " + row.cell("value"))
                .toList(), equalTo(List.of("2 juergen@example.com Müller, Jürgen 007", "3 chloe@example.com Şahin 12.50")));
        assertThat(read.columns().subList(0, 4), equalTo(List.of("email", "last name", "value", "note")));
        assertThat(read.rows().get(0).cells().get(3), equalTo("first \"quoted\" word"));
        assertThat(read.rows().get(1).cells().get(3).replace("\r", ""), equalTo("two\nlines"));
    }

    @Test
    void windows_1252_file_is_refused_at_its_first_invalid_character() throws IOException {
        assertThat(hex("excel-german-csv.csv"), containsString("4DFC6C6C6572"));

        assertThat(problem("excel-german-csv.csv"), allOf(containsString("The file is not in UTF-8.\n"),
                containsString("excel-german-csv.csv:2, column last name\n"), containsString("the byte 0xFC, which is \"ü\" in windows-1252"),
                containsString("save it as \"CSV UTF-8\"")));
    }

    @Test
    void shortened_numbers_and_formula_errors_are_refused() {
        String problem = problem("excel-shortened-numbers.csv");

        assertThat(problem, allOf(containsString("4 rows can't be used; nothing was changed\n"),
                containsString("The cell has a number that a spreadsheet shortened.\n"), containsString("excel-shortened-numbers.csv:2, column value\n"),
                containsString("\"1.00E+05\""), containsString("excel-shortened-numbers.csv:3, column value\n"), containsString("\"1,23E+11\"")));
        assertThat(problem, allOf(containsString("The cell has an error of a spreadsheet.\n"), containsString("\"#NAME?\""), containsString("\"########\"")));
        assertThat("a code such as 1E5 is not a shortened number, and unknown columns are kept", problem,
                allOf(not(containsString("csv:6")), not(containsString("column note"))));
    }

    private static RowFile read(String file) {
        return RowFile.read(FOLDER.resolve(file), WANTED, rows -> List.of());
    }

    private static String problem(String file) {
        return assertThrows(InvalidRows.class, () -> read(file)).getMessage();
    }

    private static String hex(String file) throws IOException {
        return HexFormat.of().withUpperCase().formatHex(Files.readAllBytes(FOLDER.resolve(file)));
    }
}
