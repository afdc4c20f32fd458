package sigma.recipes.file.row;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFileTest {

    private static final List<RowFile.Column> WANTED = List.of(new RowFile.Column("email", List.of("mail"), true),
            new RowFile.Column("last name", List.of(), false));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Email,Last_Name\nana@example.com,\"Silva, Ana\"\n", "mail;lastname\r\nana@example.com;\"Silva, Ana\"\r\n",
            "E-mail\tLAST NAME\nana@example.com\tSilva, Ana\n", "\n"})
    void columns_and_separators_are_recognized(String text) throws IOException {
        if (text.equals("\n")) {
            assertThat(problem(text), containsString("The file is empty.\n"));
            return;
        }
        RowFile file = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(file.rows().size(), equalTo(1));
        assertThat(file.rows().get(0).cell("email"), equalTo("ana@example.com"));
        assertThat(file.rows().get(0).cell("last name"), equalTo("Silva, Ana"));
        assertThat(file.rows().get(0).line(), equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byte_order_mark_determines_the_encoding(String charset) throws IOException {
        RowFile file = read("\uFEFFemail,last name\nana@example.com,Müller\n".getBytes(Charset.forName(charset)));

        assertThat(file.rows().get(0).cell("last name"), equalTo("Müller"));
        assertThat(file.columns(), equalTo(List.of("email", "last name")));
    }

    @Test
    void other_encoding_is_detected() {
        assertThat(assertThrows(InvalidRows.class, () -> read("email,last name\nana@example.com,Müller\n".getBytes(StandardCharsets.ISO_8859_1)))
                .getMessage(), allOf(containsString("The file is not in UTF-8.\n"), containsString("rows.csv:2, column last name\n"),
                containsString("the byte 0xFC, which is \"ü\" in windows-1252"), containsString("CSV UTF-8")));
    }

    @Test
    void every_error_has_its_line_and_column() {
        String problem = problem("name,mail\nAna,ana@example.com\nBen,\nCleo,cleo@example.com,more\n");

        assertThat(problem, allOf(containsString("2 rows can't be used; nothing was changed\n"),
                containsString("The row has no value for email.\n"), containsString("rows.csv:3, column mail\n"),
                containsString("rows.csv:4\n"), containsString("  expected: 2\n"), containsString("  actual:   3\n")));
    }

    @Test
    void missing_column_is_reported_with_existing_ones() {
        assertThat(problem("name\nAna\n"), allOf(containsString("There is no column email.\n"),
                containsString("expected: a first line with the columns email, last name (optional)\n"), containsString("actual:   name")));
    }

    @Test
    void columns_with_the_same_meaning_are_refused() {
        assertThat(problem("mail,email\na@b.c,a@b.c\n"), containsString("Two columns are email.\n"));
    }

    @Test
    void missing_file_is_reported() {
        assertThat(assertThrows(InvalidRows.class, () -> RowFile.read(folder.resolve("none.csv"), WANTED, rows -> List.of())).getMessage(),
                containsString("The file can't be read: no such file or folder: "));
    }

    @Test
    void line_numbers_count_every_line() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = String.join(end, "email,note", "ana@example.com,\"two", "lines\"", "", "ben@example.com,", ",none", "");

            assertThat(end, problem(text), containsString("rows.csv:6, column email"));
        }
    }

    @Test
    void unclosed_quote_is_reported_at_the_start_of_its_row() {
        assertThat(problem("email,note\nana@example.com,one\nben@example.com,\"two\ncleo@example.com,three\n"),
                allOf(containsString("The file is not valid CSV.\n"), containsString("rows.csv:3\n"), containsString("close the quote")));
    }

    @Test
    void spreadsheet_artifacts_are_accepted() throws IOException {
        RowFile file = read("sep=;\r\n\"Name, full\";Last name;E-mail\r\nAna;Silva;\u00A0ana@example.com \r\n;;\r\nBen;;ben@example.com\r\n"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(file.rows().stream().map(row -> row.line() + " " + row.cell("email")).toList(),
                equalTo(List.of("3 ana@example.com", "5 ben@example.com")));
        RowFile shorter = read("email,last name,note\nana@example.com\n".getBytes(StandardCharsets.UTF_8));
        assertThat(shorter.rows().get(0).cells(), equalTo(List.of("ana@example.com", "", "")));
    }

    @Test
    void files_that_are_not_utf_8_csv_are_distinguished() {
        assertThat(assertThrows(InvalidRows.class, () -> read("email\nana@example.com\n".getBytes(StandardCharsets.UTF_16LE))).getMessage(),
                containsString("bytes that are zero, as in UTF-16 without a byte order mark"));
        assertThat(assertThrows(InvalidRows.class, () -> read(new byte[] {'P', 'K', 3, 4, 20, 0})).getMessage(),
                containsString("The file is a spreadsheet, not CSV.\n"));
        assertThat(assertThrows(InvalidRows.class, () -> read(new byte[] {'m', 'a', 'i', 'l', '\n', 'a', (byte) 0x81, '\n'})).getMessage(),
                allOf(containsString("rows.csv:2, column mail\n"), containsString("actual:   the byte 0x81\n")));
    }

    @Test
    void hidden_characters_are_named() {
        assertThat(problem("email\nana\u200B@example.com\n"), allOf(containsString("The cell has a character that cannot be seen.\n"),
                containsString("rows.csv:2, column email\n"), containsString("U+200B ZERO WIDTH SPACE, character 4\n")));
        assertThat(problem("last name,email\nM\uFFFDller,ana@example.com\n"), containsString("marks a character that was lost"));
    }

    private String problem(String text) {
        return assertThrows(InvalidRows.class, () -> read(text.getBytes(StandardCharsets.UTF_8))).getMessage();
    }

    private RowFile read(byte[] bytes) throws IOException {
        return RowFile.read(Files.write(folder.resolve("rows.csv"), bytes), WANTED, rows -> List.of());
    }
}
