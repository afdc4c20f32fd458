package sigma.recipes.drift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A file of an API document as it was written, JSON or YAML.
 *
 * @param name how a complaint names it
 * @param text its characters, without a byte order mark
 */
record DocumentText(String name, String text) {

    /** More than any API document has, and less than what a start could not hold. */
    static final int MOST_BYTES = 32 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final ObjectMapper JSON = new ObjectMapper(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .loaderOptions(yamlOptions()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    /** Reads the bytes of a file as UTF-8. */
    static DocumentText of(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new DocumentText(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /**
     * Returns what the file holds.
     *
     * @throws DocumentProblem where it is neither JSON nor YAML, ends too early, names a key twice or is nested too deep
     */
    JsonNode tree() {
        try {
            return mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** Returns the place of what {@code pointer} names; null where the file holds no such thing. */
    JsonLocation place(JsonPointer pointer) {
        try (JsonParser parser = mapper().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.FIELD_NAME
                        && parser.getParsingContext().pathAsPointer().equals(pointer)) {
                    return parser.currentTokenLocation();
                }
            }
        } catch (IOException theTreeWasRead) {
            throw new IllegalStateException(theTreeWasRead);
        }
        return null;
    }

    private DocumentProblem unreadable(JsonProcessingException e) {
        String came = e.getOriginalMessage().lines().findFirst().orElse("nothing");
        return DocumentProblem.of(name, e.getLocation(), isJson() ? "JSON" : "YAML, or JSON that starts with {", came,
                "get the document again; it may have been cut short or be another file");
    }

    private ObjectMapper mapper() {
        return isJson() ? JSON : YAML;
    }

    private boolean isJson() {
        return text.stripLeading().startsWith("{");
    }

    private static LoaderOptions yamlOptions() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        return options;
    }
}
