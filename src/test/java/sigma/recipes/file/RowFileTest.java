package sigma.recipes.file;

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
            assertThat(complaint(text), containsString("The file is empty.\n"));
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
    void a_byte_order_mark_names_the_encoding(String charset) throws IOException {
        RowFile file = read("\uFEFFemail,last name\nana@example.com,Müller\n".getBytes(Charset.forName(charset)));

        assertThat(file.rows().get(0).cell("last name"), equalTo("Müller"));
        assertThat(file.columns(), equalTo(List.of("email", "last name")));
    }

    @Test
    void another_encoding_is_noticed() {
        assertThat(assertThrows(UnfitRows.class, () -> read("email,last name\nana@example.com,Müller\n".getBytes(StandardCharsets.ISO_8859_1)))
                .getMessage(), allOf(containsString("The file is not in UTF-8.\n"), containsString("CSV UTF-8")));
    }

    @Test
    void every_mistake_has_its_line_and_column() {
        String complaint = complaint("name,mail\nAna,ana@example.com\nBen,\nCleo,cleo@example.com,more\n");

        assertThat(complaint, allOf(containsString("2 rows can't be used; nothing was changed\n"),
                containsString("The row has no value for email.\n"), containsString("rows.csv:3, column mail\n"),
                containsString("rows.csv:4\n"), containsString("  expected: 2\n"), containsString("  actual:   3")));
    }

    @Test
    void a_missing_column_is_named_with_those_that_exist() {
        assertThat(complaint("name\nAna\n"), allOf(containsString("There is no column email.\n"),
                containsString("expected: a first line with the columns email, last name (optional)\n"), containsString("actual:   name")));
    }

    @Test
    void two_columns_of_one_meaning_are_refused() {
        assertThat(complaint("mail,email\na@b.c,a@b.c\n"), containsString("Two columns are email.\n"));
    }

    @Test
    void a_file_that_does_not_exist_is_named() {
        assertThat(assertThrows(UnfitRows.class, () -> RowFile.read(folder.resolve("none.csv"), WANTED)).getMessage(),
                containsString("The file can't be read: no such file or folder: "));
    }

    private String complaint(String text) {
        return assertThrows(UnfitRows.class, () -> read(text.getBytes(StandardCharsets.UTF_8))).getMessage();
    }

    private RowFile read(byte[] bytes) throws IOException {
        return RowFile.read(Files.write(folder.resolve("rows.csv"), bytes), WANTED);
    }
}
