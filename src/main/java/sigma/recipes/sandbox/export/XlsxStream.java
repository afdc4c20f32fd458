package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import sigma.recipes.sandbox.json.BlockStream;

/**
 * A spreadsheet with a sheet for each element, generated as a stream. Numbers and booleans are cells of their type,
 * everything else is text (assumed). Texts are inline: a table of shared strings would grow with the rows.
 */
final class XlsxStream extends BlockStream {

    private static final int ROWS_PER_BLOCK = 1_000;

    private final Iterator<ExportedElement> elements;
    private final Workbook workbook = new Workbook(block, "Sigma", "1.0");
    private Iterator<JsonNode> rows;
    private Worksheet sheet;
    private int row;

    /** Creates the file; {@code elements} have columns, and there is at least one. */
    XlsxStream(List<ExportedElement> elements) {
        this.elements = elements.iterator();
    }

    @Override
    protected boolean write() throws IOException {
        if (sheet == null) {
            begin(elements.next());
        }
        for (int written = 0; written < ROWS_PER_BLOCK && rows.hasNext(); written++) {
            cells(rows.next());
        }
        sheet.flush();
        if (rows.hasNext()) {
            return true;
        }
        sheet.finish();
        sheet = null;
        if (elements.hasNext()) {
            return true;
        }
        workbook.finish();
        return false;
    }

    private void begin(ExportedElement element) {
        sheet = workbook.newWorksheet(sheetName(element.name()));
        rows = element.rows().get().iterator();
        row = 0;
        for (int column = 0; column < element.columns().size(); column++) {
            sheet.inlineString(0, column, element.columns().get(column));
        }
        row = 1;
    }

    private void cells(JsonNode values) {
        for (int column = 0; column < values.size(); column++) {
            JsonNode value = values.get(column);
            if (value.isNumber()) {
                sheet.value(row, column, value.numberValue());
            } else if (value.isBoolean()) {
                sheet.value(row, column, value.booleanValue());
            } else if (!value.isNull()) {
                sheet.inlineString(row, column, value.asText());
            }
        }
        row++;
    }

    /** Excel allows neither empty names nor quotes at their ends; the library replaces everything else that it refuses. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("^'|'$", "_").strip();
        return plain.isEmpty() ? "Sheet" : plain;
    }
}
