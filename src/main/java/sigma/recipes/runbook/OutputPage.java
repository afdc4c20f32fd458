package sigma.recipes.runbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Prints the outputs of a run: plain ones as lines of a {@code .env}, lists as tables. */
final class OutputPage {

    private static final int MOST_ROWS = 20;
    private static final int WIDEST_COLUMN = 34;
    private static final String MASK = "****";

    private final Page page;

    OutputPage(Page page) {
        this.page = page;
    }

    void print(Optional<byte[]> outputs, Map<String, String> secrets, boolean reveal) throws IOException {
        JsonNode all = new ObjectMapper().readTree(outputs.orElse("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        if (all.isEmpty() && secrets.isEmpty()) {
            return;
        }
        page.heading("Outputs");
        all.fields().forEachRemaining(output -> {
            if (output.getValue().isTextual()) {
                page.line(2, output.getKey() + "=" + output.getValue().asText());
            }
        });
        secrets.forEach((name, value) -> page.line(2, name + "=" + (reveal ? value : MASK + "   (--reveal shows it)")));
        all.fields().forEachRemaining(output -> {
            if (output.getValue().isArray()) {
                table(output.getKey(), output.getValue());
            }
        });
    }

    private void table(String name, JsonNode rows) {
        page.line(0, "");
        page.line(2, name + " (" + rows.size() + ")");
        if (rows.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        rows.get(0).fieldNames().forEachRemaining(names::add);
        List<List<String>> cells = new ArrayList<>();
        cells.add(names);
        for (int i = 0; i < Math.min(MOST_ROWS, rows.size()); i++) {
            JsonNode row = rows.get(i);
            cells.add(names.stream().map(column -> Page.seen(row.path(column).asText())).toList());
        }
        Column[] columns = new Column[names.size()];
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            int widest = cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
            columns[i] = new Column(Math.min(WIDEST_COLUMN, widest) + 2, 2, Overflow.TRUNCATE);
        }
        TextTable table = TextTable.forColumns(new picocli.CommandLine.Help.ColorScheme.Builder(Ansi.OFF).build(), columns);
        cells.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
        table.toString().lines().forEach(line -> page.line(2, line));
        if (rows.size() > MOST_ROWS) {
            page.line(4, "and " + (rows.size() - MOST_ROWS) + " more, all of them in the saved outputs");
        }
    }
}
