package sigma.recipes.runbook.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the outputs of a run: plain ones as lines of a {@code .env}, lists as tables; or everything as one document. */
public final class OutputPage {

    private static final String MASK = "****";

    private final Map<String, String> secrets;
    private final boolean reveal;

    /**
     * Creates the page.
     *
     * @param secrets the outputs that are secret: names to texts
     * @param reveal  whether to show them
     */
    public OutputPage(Map<String, String> secrets, boolean reveal) {
        this.secrets = secrets;
        this.reveal = reveal;
    }

    /** Prints outputs for people; empty if there are none. */
    public void print(ConsolePrinter page, JsonNode outputs) {
        if (outputs.isEmpty() && secrets.isEmpty()) {
            return;
        }
        page.heading("Outputs");
        plain(outputs).forEach((name, value) -> page.line(2, name + "=" + value));
        secrets.forEach((name, value) -> page.line(2, name + "=" + (reveal ? value : MASK + "   (--reveal shows it)")));
        outputs.properties().stream().filter(output -> output.getValue().isArray()).forEach(output -> {
            page.line(0, "");
            page.line(2, output.getKey() + " (" + output.getValue().size() + ")");
            new TextColumns(page).print(columns(output.getValue()), rows(output.getValue()));
        });
    }

    /** Prints only the outputs, for scripts: plain ones as lines of a {@code .env}, then the lists. */
    public void bare(ConsolePrinter page, JsonNode outputs) {
        plain(outputs).forEach((name, value) -> page.line(0, name + "=" + value));
        secrets.forEach((name, value) -> page.line(0, name + "=" + (reveal ? value : MASK)));
        outputs.properties().stream().filter(output -> output.getValue().isArray()).forEach(output ->
                new TextColumns(page).print(columns(output.getValue()), rows(output.getValue())));
    }

    /** Writes the content of a run's file and the secret outputs, masked unless they are to be shown. */
    public void json(DataDocument document, ObjectNode saved) {
        ObjectNode outputs = saved.withObject("/outputs");
        secrets.forEach((name, value) -> outputs.put(name, reveal ? value : MASK));
        document.json(saved);
    }

    /**
     * Writes the first table of a run, or one row of the plain outputs if there is none.
     *
     * @param known the columns of tables by name, for a table without rows
     * @param notes receives notes for the user of the document
     */
    public void csv(DataDocument document, JsonNode outputs, Map<String, List<String>> known, ConsolePrinter notes) {
        Map<String, JsonNode> named = tables(outputs);
        Optional<Map.Entry<String, JsonNode>> first = named.entrySet().stream().findFirst();
        Map<String, String> plain = plain(outputs);
        secrets.forEach((name, value) -> plain.put(name, reveal ? value : MASK));
        List<String> columns = first.map(table -> table.getValue().isEmpty() ? known.getOrDefault(table.getKey(), List.of())
                : columns(table.getValue())).orElseGet(() -> List.copyOf(plain.keySet()));
        List<List<String>> rows = first.map(table -> rows(table.getValue()))
                .orElseGet(() -> plain.isEmpty() ? List.of() : List.of(List.copyOf(plain.values())));
        document.csv(columns, rows);
        named.entrySet().stream().skip(1).filter(table -> !table.getValue().isEmpty()).forEach(table -> notes.wrapped(0, 2, "Note: "
                + table.getKey() + " (" + table.getValue().size() + (table.getValue().size() == 1 ? " row" : " rows")
                + ") is not part of the CSV; --output json has all outputs."));
        long formulas = DataDocument.formulas(rows);
        if (formulas > 0) {
            notes.wrapped(0, 2, "Note: " + formulas + (formulas == 1 ? " cell looks" : " cells look")
                    + " like a formula to a spreadsheet; import the file as text.");
        }
    }

    private static Map<String, JsonNode> tables(JsonNode outputs) {
        Map<String, JsonNode> tables = new LinkedHashMap<>();
        outputs.properties().stream().filter(output -> output.getValue().isArray())
                .forEach(output -> tables.put(output.getKey(), output.getValue()));
        return tables;
    }

    private static Map<String, String> plain(JsonNode outputs) {
        Map<String, String> plain = new LinkedHashMap<>();
        outputs.properties().forEach(output -> {
            if (output.getValue().isTextual()) {
                plain.put(output.getKey(), output.getValue().asText());
            }
        });
        return plain;
    }

    private static List<String> columns(JsonNode table) {
        List<String> columns = new ArrayList<>();
        table.path(0).fieldNames().forEachRemaining(columns::add);
        return columns;
    }

    private static List<List<String>> rows(JsonNode table) {
        List<List<String>> rows = new ArrayList<>();
        table.forEach(row -> rows.add(columns(table).stream().map(column -> row.path(column).asText()).toList()));
        return rows;
    }
}
