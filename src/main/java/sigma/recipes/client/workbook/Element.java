package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * An element of a workbook: a table, a chart, a control or any other part of its pages (listWorkbookElements).
 *
 * @param id      its id
 * @param name    its name; empty text if it has none
 * @param type    its kind, as in the API: {@code table}, {@code visualization}, {@code pivot-table}, {@code input-table},
 *                ...
 * @param columns the display names of its columns, if the API returns them
 */
public record Element(ElementId id, String name, String type, Optional<List<String>> columns) {

    private static final String PIVOT = "pivot-table";

    /** Creates an instance from the fields of a response; only the id is required. */
    @JsonCreator
    public static Element of(@JsonProperty("elementId") ElementId id, @JsonProperty("name") String name,
                             @JsonProperty("type") String type, @JsonProperty("columns") List<String> columns) {
        return new Element(id, name == null ? "" : name, type == null ? "" : type, Optional.ofNullable(columns).map(List::copyOf));
    }

    /** Returns the columns of an exported file, if known: the export of a pivot table has other columns. */
    public Optional<List<String>> exportedColumns() {
        return type.equals(PIVOT) ? Optional.empty() : columns;
    }
}
