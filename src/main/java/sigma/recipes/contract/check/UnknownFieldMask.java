package sigma.recipes.contract.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import sigma.recipes.contract.redaction.SecretNames;
import sigma.recipes.contract.schema.SchemaShape;

/**
 * Masks the values of fields in a JSON text that its schema does not describe, including whole objects and lists, since they
 * may be personal or secret. Field names and the layout remain. If the document is malformed, the rest is masked too.
 */
final class UnknownFieldMask {

    private static final JsonFactory JSON = new JsonFactory();

    private final String text;
    private final List<SchemaShape> root;
    private final StringBuilder masked = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private String field = "";
    private int copied;

    /** An object or a list that is being read, with the schemas that describe it. */
    private record Open(boolean list, List<SchemaShape> shapes) {
    }

    private UnknownFieldMask(String text, List<SchemaShape> root) {
        this.text = text;
        this.root = root;
    }

    /** Returns {@code text} masked; {@code root} describes the whole document and is empty without a schema. */
    static String apply(String text, List<SchemaShape> root) {
        return new UnknownFieldMask(text, root).apply();
    }

    private String apply() {
        int read = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                read(parser, token);
                read = place(parser);
            }
        } catch (IOException noJson) {
            return masked.append(text, copied, Math.max(copied, read)).append(SecretNames.MASK).toString();
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    private void read(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            field = parser.currentName();
        } else if (token.isStructEnd()) {
            open.pop();
        } else {
            List<SchemaShape> shapes = shapes();
            if (shapes.isEmpty()) {
                mask(parser, token);
            } else if (token.isStructStart()) {
                open.push(new Open(token == JsonToken.START_ARRAY, shapes));
            } else {
                parser.finishToken();
            }
        }
    }

    private void mask(JsonParser parser, JsonToken token) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        masked.append(text, copied, start).append('"').append(SecretNames.MASK).append('"');
        // After a number, the parser has read ahead.
        copied = token.isStructStart() || token == JsonToken.VALUE_STRING ? place(parser) : start + parser.getText().length();
    }

    /** Returns the schemas of the current value; empty if the contract does not describe it. */
    private List<SchemaShape> shapes() {
        Open parent = open.peek();
        if (parent == null) {
            return root;
        }
        return parent.shapes().stream().flatMap(shape -> (parent.list() ? shape.entries() : shape.fieldOrRest(field)).stream())
                .toList();
    }

    private static int place(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }
}
