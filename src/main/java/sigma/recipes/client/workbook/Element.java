package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * An element of a workbook: a table, a chart, a control or something else on its pages (listWorkbookElements).
 *
 * @param id      its id
 * @param name    its name; empty text where it has none
 * @param type    the API's word for its kind: {@code table}, {@code visualization}, {@code pivot-table},
 *                {@code input-table}, ...
 * @param columns the display names of its columns, where the API lists them
 */
public record Element(ElementId id, String name, String type, Optional<List<String>> columns) {

    private static final String PIVOT = "pivot-table";

    /** Takes what the API says; only the id is always there. */
    @JsonCreator
    public static Element of(@JsonProperty("elementId") ElementId id, @JsonProperty("name") String name,
                             @JsonProperty("type") String type, @JsonProperty("columns") List<String> columns) {
        return new Element(id, name == null ? "" : name, type == null ? "" : type, Optional.ofNullable(columns).map(List::copyOf));
    }

    /** Returns the columns of an exported file, where they are known: a pivot table becomes a grid with others. */
    public Optional<List<String>> exportedColumns() {
        return type.equals(PIVOT) ? Optional.empty() : columns;
    }
}
