package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.sandbox.json.Json;

/**
 * A pivot table as a grid: a row for each value of the first columns, a column for each value of the last but one, and the
 * last values in the cells (what exactly its columns are is assumed).
 *
 * @param columns the names of the columns
 * @param rows    the rows, each a list with a value for each column
 */
record PivotGrid(List<String> columns, List<JsonNode> rows) {

    /** Creates the grid; a table with fewer than three columns remains unchanged. */
    static PivotGrid of(ExportedElement table) {
        int keys = table.columns().size() - 2;
        try (Stream<JsonNode> rows = table.rows().get()) {
            if (keys < 1) {
                return new PivotGrid(table.columns(), rows.toList());
            }
            Set<String> across = new LinkedHashSet<>();
            Map<List<JsonNode>, Map<String, JsonNode>> down = new LinkedHashMap<>();
            rows.forEach(row -> {
                String column = row.get(keys).asText("");
                across.add(column);
                down.computeIfAbsent(row.valueStream().limit(keys).toList(), key -> new LinkedHashMap<>()).put(column, row.get(keys + 1));
            });
            List<String> columns = new ArrayList<>(table.columns().subList(0, keys));
            columns.addAll(across);
            return new PivotGrid(columns, down.entrySet().stream().map(entry -> row(entry.getKey(), across, entry.getValue())).toList());
        }
    }

    private static JsonNode row(List<JsonNode> keys, Set<String> across, Map<String, JsonNode> cells) {
        ArrayNode row = Json.NODES.arrayNode().addAll(keys);
        across.forEach(column -> row.add(cells.getOrDefault(column, Json.NODES.nullNode())));
        return row;
    }
}
