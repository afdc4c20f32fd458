package sigma.recipes.runbook.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import sigma.recipes.text.TextSanitizer;

/**
 * One document for programs on standard output. Values are written unchanged: a cell that a spreadsheet would interpret as a
 * formula is not altered, since scripts would then get another name than the organization has.
 */
public final class DataDocument {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final PrintWriter out;
    private final boolean terminal;

    /**
     * Creates a document.
     *
     * @param terminal whether it is shown on a terminal, which could interpret control characters in a cell
     */
    public DataDocument(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Writes indented JSON with a line end at its end. */
    public void json(JsonNode document) {
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree is always JSON", impossible);
        }
    }

    /**
     * Writes a table with a line of headings; a cell is quoted if necessary. A table without columns is an empty document.
     *
     * @param rows one list of cells for each row, in the order of {@code columns}
     */
    public void csv(List<String> columns, List<List<String>> rows) {
        if (columns.isEmpty()) {
            return;
        }
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        List<List<String>> shown = terminal ? rows.stream().map(row -> row.stream().map(TextSanitizer::escaped).toList()).toList() : rows;
        try {
            CsvMapper mapper = CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
            out.print(mapper.writer(schema.build().withHeader()).writeValueAsString(shown));
            out.flush();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A table of texts is always CSV", impossible);
        }
    }

    /** Returns the number of cells that a spreadsheet would interpret as formulas. */
    static long formulas(List<List<String>> rows) {
        return rows.stream().flatMap(List::stream).filter(cell -> FORMULA.matcher(cell).matches()).count();
    }
}
