package sigma.recipes.runbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Prints the outputs of a run: plain ones as lines of a {@code .env}, lists as tables. */
final class OutputPage {

    private static final int MOST_ROWS = 20;
    private static final int WIDEST_COLUMN = 30;
    private static final int WIDEST_TABLE = 76;
    private static final String MASK = "****";

    private final Page page;

    OutputPage(Page page) {
        this.page = page;
    }

    void print(Optional<byte[]> outputs, Map<String, String> secrets, boolean reveal) throws IOException {
        JsonNode all = new ObjectMapper().readTree(outputs.orElse("{}".getBytes(StandardCharsets.UTF_8)));
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
        List<Column> columns = new ArrayList<>();
        int width = 0;
        for (String column : names) {
            int widest = column.length();
            for (int i = 0; i < Math.min(MOST_ROWS, rows.size()); i++) {
                widest = Math.max(widest, Page.seen(rows.get(i).path(column).asText()).length());
            }
            int taken = Math.min(WIDEST_COLUMN, widest) + 2;
            if (width + taken > WIDEST_TABLE) {
                break;
            }
            width += taken;
            columns.add(new Column(taken, 0, Overflow.TRUNCATE));
        }
        List<String> shown = names.subList(0, columns.size());
        TextTable table = TextTable.forColumns(new ColorScheme.Builder(Ansi.OFF).build(), columns.toArray(Column[]::new));
        table.addRowValues(shown.toArray(String[]::new));
        for (int i = 0; i < Math.min(MOST_ROWS, rows.size()); i++) {
            JsonNode row = rows.get(i);
            table.addRowValues(shown.stream().map(column -> cut(Page.seen(row.path(column).asText())))
                    .toArray(String[]::new));
        }
        table.toString().lines().forEach(line -> page.line(4, line));
        if (shown.size() < names.size()) {
            page.line(4, "and " + String.join(", ", names.subList(shown.size(), names.size())) + " in the saved outputs");
        }
        if (rows.size() > MOST_ROWS) {
            page.line(4, "and " + (rows.size() - MOST_ROWS) + " more, all of them in the saved outputs");
        }
    }

    private static String cut(String text) {
        return text.length() <= WIDEST_COLUMN ? text : text.substring(0, WIDEST_COLUMN - 1) + "…";
    }
}
