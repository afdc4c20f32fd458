package sigma.recipes.client.workbook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request for an export (exportWorkbook).
 *
 * @param source     what is exported
 * @param format     the format of the file
 * @param layout     the orientation of a PDF
 * @param parameters values of controls, by control id; the others keep the value saved in the workbook
 * @param rows       the rows, if not all
 */
public record ExportRequest(ExportSource source, ExportFormat format, Optional<PdfLayout> layout, Map<String, String> parameters,
                            Optional<RowRange> rows) {

    /** Makes the parameters unmodifiable. */
    public ExportRequest {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A part of the rows of an element.
     *
     * @param first the number of the first row, starting with 1
     * @param count the maximum number of rows
     */
    public record RowRange(long first, long count) {
    }

    /** Returns the export of all rows, with the saved values of all controls. */
    public static ExportRequest of(ExportSource source, ExportFormat format) {
        return new ExportRequest(source, format, Optional.empty(), Map.of(), Optional.empty());
    }

    /** Returns the export as a PDF. */
    public static ExportRequest pdf(ExportSource source, PdfLayout layout) {
        return new ExportRequest(source, ExportFormat.PDF, Optional.of(layout), Map.of(), Optional.empty());
    }

    /** Returns the same export with values of controls. */
    public ExportRequest with(Map<String, String> values) {
        return new ExportRequest(source, format, layout, values, rows);
    }

    /** Returns the same export of a part of the rows. */
    public ExportRequest only(RowRange range) {
        return new ExportRequest(source, format, layout, parameters, Optional.of(range));
    }

    /** Returns the body of the request. */
    public ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        source.element().ifPresent(element -> body.put("elementId", element.value()));
        source.page().ifPresent(page -> body.put("pageId", page.value()));
        ObjectNode type = body.putObject("format").put("type", format.word());
        layout.ifPresent(chosen -> type.put("layout", chosen.word()));
        if (!parameters.isEmpty()) {
            ObjectNode values = body.putObject("parameters");
            new TreeMap<>(parameters).forEach(values::put);
        }
        rows.ifPresent(range -> body.put("offset", range.first()).put("rowLimit", range.count()));
        return body;
    }
}
