package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An element on a page of a document.
 *
 * @param pageId the page
 * @param fields the element in the code representation: id, kind, name, source, columns and more
 */
public record DocumentElement(String pageId, JsonNode fields) {

    /** Returns the id. */
    public String id() {
        return fields.path("id").asText();
    }

    /** Returns the name; the id if it has none (assumed). */
    public String name() {
        return fields.path("name").asText(id());
    }

    /** Returns the kind; an unknown word counts as text. */
    public ElementKind kind() {
        return ElementKind.of(fields.path("kind").asText()).orElse(ElementKind.TEXT);
    }

    /** Returns the columns of an element with rows, in their order; empty for another element. */
    public List<JsonNode> columns() {
        return kind().hasRows() ? fields.path("columns").valueStream().toList() : List.of();
    }

    /** Returns its source; missing if it has its own rows. */
    public JsonNode source() {
        return fields.path("source");
    }

    /** Returns the name of a column, or the last name of the reference in its formula. */
    public static String columnName(JsonNode column) {
        return column.has("name") ? column.path("name").asText()
                : Formula.of(column.path("formula").asText()).reference().map(Formula.Reference::column)
                        .orElse(column.path("id").asText());
    }
}
