package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.workbook.ElementId;

/**
 * A column of an element (getWorkbookColumns).
 *
 * @param element  the element that has it
 * @param name     its name
 * @param formula  its formula
 * @param dataType what its values are
 */
public record ContentColumn(@JsonProperty("elementId") ElementId element, String name, String formula,
                            @JsonProperty("type") DataType dataType) {

    private static final String ERROR = "error";

    /**
     * What the values of a column are.
     *
     * @param type the API's word for it, such as {@code text}; null if it gives none
     */
    public record DataType(String type) {
    }

    /** Returns the API's word for what its values are; the word {@code unknown} where it gives none. */
    public String typeWord() {
        return dataType == null || dataType.type() == null ? "unknown" : dataType.type();
    }

    /** Returns whether its formula does not compile. */
    public boolean broken() {
        return typeWord().equals(ERROR);
    }
}
