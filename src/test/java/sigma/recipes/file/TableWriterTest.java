package sigma.recipes.file;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

    @TempDir
    Path folder;

    @Test
    void written_table_is_valid_and_read_back() throws IOException {
        List<String> columns = List.of("name", "why");
        List<String> row = List.of("Möbel \"Nord\",\nHamburg", "");
        try (NewFile file = NewFile.begin(folder.resolve("a.csv"))) {
            TableWriter writer = new TableWriter(file, columns);
            writer.write(row);
            writer.close();

            assertThat(writer.written(), is(1L));
            assertThat(TableRows.read(TableFormat.CSV, file.part()), is(List.of(columns, row)));
            assertThat(TableCheck.of(TableFormat.CSV, file), is(new Table(columns, 1)));
        }
    }

    @Test
    void row_must_have_a_cell_for_each_column() {
        try (NewFile file = NewFile.begin(folder.resolve("a.csv")); TableWriter writer = new TableWriter(file, List.of("name", "why"))) {
            assertThrows(IllegalArgumentException.class, () -> writer.write(List.of("Ana Silva")));
        }
    }
}
