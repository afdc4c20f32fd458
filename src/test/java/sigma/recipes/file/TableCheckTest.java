package sigma.recipes.file;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sigma.recipes.fixture.Proof;

class TableCheckTest {

    private static final String FIX = "\n  fix:      run the recipe again; nothing was saved. If it happens again, open the element in "
            + "Sigma and look at its columns";

    @TempDir
    private Path folder;

    @Test
    void rows_and_columns_of_a_csv_are_counted_across_quotes_and_lines() throws IOException {
        assertThat(csv("Week,Comment\n2026-W44,\"two\nlines, \"\"quoted\"\"\"\n2026-W45,\n"),
                equalTo(new Table(List.of("Week", "Comment"), 2)));
        assertThat("CRLF, a byte order mark, no last line end", csv("\uFEFFWeek,Comment\r\na,b\r\nc,d"),
                equalTo(new Table(List.of("Week", "Comment"), 2)));
        assertThat("names alone", csv("Week,Comment\n"), equalTo(new Table(List.of("Week", "Comment"), 0)));
        assertThat("an empty cell is a row of one column", csv("Week\n\na\n"), equalTo(new Table(List.of("Week"), 2)));
    }

    @Test
    void truncated_or_invalid_csv_is_refused_with_its_place() {
        assertThat(problem(TableFormat.CSV, "Week,Orders\na,1\nb"), equalTo("""
                A row has another number of cells than there are columns
                  where:    orders.csv, row 2
                  expected: 2 cells
                  actual:   1""" + FIX));
        assertThat(problem(TableFormat.CSV, "Week,Orders\na,\"1\n").lines().limit(3).toList(), equalTo(List.of(
                "The file can't be read as CSV", "  where:    orders.csv, line 3",
                "  expected: lines of cells, separated by commas")));
        assertThat(problem(TableFormat.CSV, "").lines().findFirst().orElse(""), equalTo("The file has no line of column names"));
        assertThat(problem(TableFormat.CSV, new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFE, '\n'}).lines().skip(3).findFirst()
                .orElse(""), equalTo("  actual:   bytes that are not UTF-8"));
    }

    @Test
    void json_rows_are_objects_that_may_omit_columns() throws IOException {
        assertThat(TableCheck.of(TableFormat.JSON, file("[{\"a\":1,\"b\":{\"x\":[2]}},{\"b\":null}]")),
                equalTo(new Table(List.of("a", "b"), 2)));
        assertThat(TableCheck.of(TableFormat.JSONL, file("{\"a\":1}\n{\"c\":2}\n")), equalTo(new Table(List.of("a", "c"), 2)));
        assertThat(TableCheck.of(TableFormat.JSONL, file("")), equalTo(new Table(List.of(), 0)));
    }

    @Test
    void truncated_json_or_json_of_another_shape_is_refused() {
        String noJson = "The file can't be read as JSON";
        assertThat(first(problem(TableFormat.JSON, "[{\"a\":1},{\"a\"")), equalTo(noJson));
        assertThat(first(problem(TableFormat.JSON, "[{\"a\":1}")), equalTo(noJson));
        assertThat(first(problem(TableFormat.JSON, "{\"a\":1}")), equalTo(noJson));
        assertThat(first(problem(TableFormat.JSON, "[1]")), equalTo(noJson));
        assertThat(first(problem(TableFormat.JSON, "[{\"a\":1,\"a\":2}]")), equalTo(noJson));
        assertThat(first(problem(TableFormat.JSON, "[] []")), equalTo(noJson));
        assertThat(first(problem(TableFormat.JSON, "")), equalTo(noJson));
        assertThat(first(problem(TableFormat.JSONL, "{\"a\":1} {\"a\":2}\n")), equalTo("The file can't be read as JSON lines"));
        assertThat(first(problem(TableFormat.JSONL, "{\"a\":1}\n{\"a\"")), equalTo("The file can't be read as JSON lines"));
    }

    @Test
    @Tag(Proof.ONLY)
    void table_larger_than_the_memory_is_checked() throws Exception {
        checkInLittleMemory(TableFormat.CSV, 64L << 20);
    }

    @ParameterizedTest
    @EnumSource
    @Tag(Proof.LONG)
    void table_of_2_GiB_is_checked_with_little_memory(TableFormat form) throws Exception {
        checkInLittleMemory(form, 2L << 30);
    }

    private void checkInLittleMemory(TableFormat form, long size) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx24m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), LargeTable.class.getName(), form.name(),
                String.valueOf(size), folder.resolve("orders.csv").toString()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(printed, process.waitFor(), equalTo(0));
        assertThat(printed, equalTo("columns Week, Orders, Revenue; more rows than " + size / LargeTable.LONGEST_ROW + "\n"));
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    private Table csv(String text) throws IOException {
        return TableCheck.of(TableFormat.CSV, file(text));
    }

    private String problem(TableFormat form, String text) {
        return problem(form, text.getBytes(StandardCharsets.UTF_8));
    }

    private String problem(TableFormat form, byte[] bytes) {
        return message(() -> TableCheck.of(form, file(bytes)));
    }

    private static String message(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(UnexpectedContent.class, act).getMessage();
    }

    private NewFile file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private NewFile file(byte[] bytes) throws IOException {
        NewFile file = NewFile.begin(folder.resolve("orders.csv"));
        Files.write(file.part(), bytes);
        return file;
    }
}
