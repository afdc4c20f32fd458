package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The controls in the code of a workbook (getWorkbookSpec).
 *
 * @param document the content of the workbook
 */
public record NamedControls(Content document) {

    /**
     * The fields of a workbook that are read.
     *
     * @param elements its elements, on all pages
     */
    public record Content(List<Part> elements) {

        /** Creates an instance from the fields of a response; a workbook without elements may lack the list. */
        @JsonCreator
        public static Content of(@JsonProperty("elements") List<Part> elements) {
            return new Content(elements == null ? List.of() : List.copyOf(elements));
        }
    }

    /**
     * The fields of an element that are read.
     *
     * @param name      its name; null if it has none
     * @param controlId the name of its parameter; null for an element other than a control
     */
    public record Part(String name, String controlId) {
    }

    /**
     * Returns the parameter names of a control: one, unless several controls have the same name. A control may be listed
     * under its parameter name (assumed).
     */
    public List<String> of(String control) {
        return document.elements().stream().filter(part -> part.controlId() != null && (control.equals(part.name()) || control.equals(part.controlId())))
                .map(Part::controlId).toList();
    }
}
