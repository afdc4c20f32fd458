package sigma.recipes.runbook.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TextColumnsTest {

    @Test
    void wide_characters_do_not_move_the_next_column() {
        assertThat(printed(Layout.PLAIN, List.of(List.of("Holz", "1"), List.of("\u6728\u6750", "2"), List.of("\u30c6\u30fc\u30d6\u30eb", "3"),
                List.of("\ud55c\uad6d", "4"), List.of("Zu\u0308rich", "5"), List.of("\ud83d\ude80", "6"))), equalTo("""
                    name      id
                    Holz      1
                    \u6728\u6750      2
                    \u30c6\u30fc\u30d6\u30eb  3
                    \ud55c\uad6d      4
                    Zu\u0308rich    5
                    \ud83d\ude80        6
                """));
    }

    @Test
    void column_that_does_not_fit_goes_into_a_second_line() {
        assertThat(printed(new Layout(Ansi.OFF, OptionalInt.of(16)), List.of(List.of("Holz & Sohn", "1"))), equalTo("""
                    name
                      id
                    Holz & Sohn
                      1
                """));
    }

    private static String printed(Layout layout, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        new TextColumns(new ConsolePrinter(new PrintWriter(text), layout)).print(List.of("name", "id"), rows);
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
