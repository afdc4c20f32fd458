package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What the code of a workbook says of its controls (getWorkbookSpec).
 *
 * @param document the content of the workbook
 */
public record NamedControls(Content document) {

    /**
     * The content of a workbook, as far as it is read here.
     *
     * @param elements its elements, on all pages
     */
    public record Content(List<Part> elements) {

        /** Takes what the API says; a workbook without elements may have no list of them. */
        @JsonCreator
        public static Content of(@JsonProperty("elements") List<Part> elements) {
            return new Content(elements == null ? List.of() : List.copyOf(elements));
        }
    }

    /**
     * An element of a workbook, as far as it is read here.
     *
     * @param name      its name; null if it has none
     * @param controlId the name of its parameter; null for an element that is no control
     */
    public record Part(String name, String controlId) {
    }

    /**
     * Returns the names of the parameters of a control: one, unless two controls have the same name. A control may be listed by
     * the name of its parameter (assumed).
     */
    public List<String> of(String control) {
        return document.elements().stream().filter(part -> part.controlId() != null && (control.equals(part.name()) || control.equals(part.controlId())))
                .map(Part::controlId).toList();
    }
}
