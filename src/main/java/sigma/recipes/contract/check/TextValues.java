package sigma.recipes.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sigma.recipes.contract.schema.SchemaShape;

/** Converts texts of paths, queries, headers and forms to the types of a schema. What cannot be converted remains text. */
final class TextValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,17})\\.\\d{1,18}");

    private TextValues() {
    }

    /** Returns the value of a parameter that was sent once or several times. */
    static JsonNode read(List<String> texts, SchemaShape shape) {
        if (!shape.takes("array")) {
            return read(texts.get(0), shape);
        }
        ArrayNode list = JSON.arrayNode();
        texts.forEach(text -> list.add(shape.items.isEmpty() ? JSON.textNode(text) : read(text, shape.items.get(0))));
        return list;
    }

    /** Returns a form as an object; a repeated field is a list. */
    static ObjectNode readForm(Map<String, List<String>> form, SchemaShape shape) {
        ObjectNode object = JSON.objectNode();
        form.forEach((name, texts) -> {
            List<SchemaShape> shapes = shape.field(name);
            if (!shapes.isEmpty() && (texts.size() == 1 || shapes.get(0).takes("array"))) {
                object.set(name, read(texts, shapes.get(0)));
            } else if (texts.size() == 1) {
                object.put(name, texts.get(0));
            } else {
                texts.forEach(object.withArray(name)::add);
            }
        });
        return object;
    }

    private static JsonNode read(String text, SchemaShape shape) {
        if (shape.takes("string")) {
            return JSON.textNode(text);
        }
        if (shape.takes("boolean") && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (shape.takes("number") || shape.takes("integer")) {
            if (WHOLE.matcher(text).matches()) {
                return JSON.numberNode(Long.parseLong(text));
            }
            if (DECIMAL.matcher(text).matches()) {
                return JSON.numberNode(new BigDecimal(text));
            }
        }
        return JSON.textNode(text);
    }
}
