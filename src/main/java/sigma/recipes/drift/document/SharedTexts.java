package sigma.recipes.drift.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes one node of all equal texts of a document: of the texts of an API document five in six are repeated, most of them words
 * such as {@code object}. For one document and one thread.
 */
final class SharedTexts extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, TextNode> texts = new HashMap<>();

    @Override
    public TextNode textNode(String text) {
        return text == null ? super.textNode(text) : texts.computeIfAbsent(text, super::textNode);
    }
}
