package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;

/** Reads the text of a parameter as the type that its schema asks for; what cannot be read so stays text. */
final class ParameterValue {

    private ParameterValue() {
    }

    static JsonNode of(List<String> texts, JsonNode schema) {
        JsonNode wanted = SchemaWords.resolved(schema, schema);
        if (wanted.path("type").asText().equals("array") || texts.size() > 1) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            texts.forEach(text -> list.add(one(text, SchemaWords.resolved(schema, wanted.path("items")))));
            return list;
        }
        return one(texts.get(0), wanted);
    }

    private static JsonNode one(String text, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> number(text);
            case "boolean" -> text.equals("true") ? BooleanNode.TRUE : text.equals("false") ? BooleanNode.FALSE
                    : TextNode.valueOf(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        try {
            return text.length() > 30 ? TextNode.valueOf(text) : DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException notNumber) {
            return TextNode.valueOf(text);
        }
    }
}
