package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.sandbox.content.ElementKind;

/**
 * An element in an exported file.
 *
 * @param name    its name
 * @param kind    its kind
 * @param text    the content of a text, or the kind of value of a control
 * @param columns the names of its columns; empty for an element without rows
 * @param rows    supplies its rows, each a list with a value for each column
 */
record ExportedElement(String name, ElementKind kind, String text, List<String> columns, Supplier<Stream<JsonNode>> rows) {
}
