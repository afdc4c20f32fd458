package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.workbook.ElementId;

/**
 * A column of an element (getWorkbookColumns).
 *
 * @param element  its element
 * @param name     its name
 * @param formula  its formula
 * @param dataType the type of its values
 */
public record ContentColumn(@JsonProperty("elementId") ElementId element, String name, String formula,
                            @JsonProperty("type") DataType dataType) {

    private static final String ERROR = "error";

    /**
     * The type of the values of a column.
     *
     * @param type the type as in the API, such as {@code text}; null if absent
     */
    public record DataType(String type) {
    }

    /** Returns the type of its values, as in the API; {@code unknown} if absent. */
    public String typeWord() {
        return dataType == null || dataType.type() == null ? "unknown" : dataType.type();
    }

    /** Returns whether its formula is invalid. */
    public boolean broken() {
        return typeWord().equals(ERROR);
    }
}
