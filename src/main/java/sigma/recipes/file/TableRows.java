package sigma.recipes.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a small table into memory. */
public final class TableRows {

    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private static final JsonMapper JSON = new JsonMapper();

    private TableRows() {
    }

    /**
     * Returns the names of the columns and then the rows, all as text. For JSON, the columns are those of the first row.
     *
     * @throws IOException if the file can't be read, or has another format
     */
    public static List<List<String>> read(TableFormat form, Path file) throws IOException {
        if (form == TableFormat.CSV) {
            try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(file.toFile())) {
                List<List<String>> table = new ArrayList<>();
                rows.forEachRemaining(row -> table.add(List.of(row)));
                return table;
            }
        }
        List<List<String>> table = new ArrayList<>();
        try (MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
            rows.forEachRemaining(row -> {
                if (table.isEmpty()) {
                    table.add(row.propertyStream().map(field -> field.getKey()).toList());
                }
                table.add(table.get(0).stream().map(name -> row.path(name).asText()).toList());
            });
        }
        return table;
    }
}
