package sigma.recipes.contract.redaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * Masks values in the text of a JSON document by the names of their fields. The rest remains unchanged, and a valid document
 * remains valid. Of a truncated document, the existing part is masked.
 */
final class JsonMask {

    private static final JsonFactory JSON = new JsonFactory();

    private final String text;
    private final boolean hidesPeople;
    private final StringBuilder masked = new StringBuilder();
    private int copied;
    /** The number of open objects and lists in the value of a secret field, including the value itself. */
    private int secretDepth;

    private JsonMask(String text, boolean hidesPeople) {
        this.text = text;
        this.hidesPeople = hidesPeople;
    }

    /** Returns {@code text} with secrets masked, and with {@code hidesPeople} names of people; the same text if it has none. */
    static String apply(String text, boolean hidesPeople) {
        return new JsonMask(text, hidesPeople).apply();
    }

    private String apply() {
        boolean whole = true;
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                read(parser, token);
            }
        } catch (IOException cutShort) {
            // Or not JSON: the rules for any text mask the rest.
            whole = false;
        }
        String hidden = copied == 0 ? text : masked.append(text, copied, text.length()).toString();
        return whole ? hidden : TextMask.fields(hidden, hidesPeople);
    }

    private void read(JsonParser parser, JsonToken token) throws IOException {
        if (token.isStructStart()) {
            secretDepth += secretDepth > 0 || isSecret(parser.getParsingContext().getParent().getCurrentName()) ? 1 : 0;
        } else if (token.isStructEnd()) {
            secretDepth -= secretDepth > 0 ? 1 : 0;
        } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            Optional<String> mask = mask(parser, token);
            if (mask.isPresent()) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.finishToken();
                masked.append(text, copied, start).append('"').append(mask.get()).append('"');
                copied = token == JsonToken.VALUE_STRING ? (int) parser.currentLocation().getCharOffset()
                        : start + parser.getText().length();
            }
        }
    }

    private Optional<String> mask(JsonParser parser, JsonToken token) throws IOException {
        String name = parser.getParsingContext().inObject() ? parser.currentName() : nameOfList(parser);
        if (secretDepth > 0 || isSecret(name)) {
            return Optional.of(SecretNames.MASK);
        }
        return hidesPeople && token == JsonToken.VALUE_STRING && name != null && PersonNames.matches(name)
                ? Optional.of(PersonNames.masked(parser.getText())) : Optional.empty();
    }

    private static String nameOfList(JsonParser parser) {
        return parser.getParsingContext().getParent() == null ? null : parser.getParsingContext().getParent().getCurrentName();
    }

    private static boolean isSecret(String name) {
        return name != null && SecretNames.matches(name);
    }
}
