package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The text of a file of an API document, JSON or YAML.
 *
 * @param name its name in messages
 * @param text its characters, without a byte order mark
 */
public record DocumentText(String name, String text) {

    /** More than any API document has, and little enough for the memory at start. */
    static final int MOST_BYTES = 32 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern LIKE_AN_ALIAS = Pattern.compile("(^|[\\s,\\[{])\\*\\w");
    private static final ObjectMapper JSON = new ObjectMapper(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    /** Loaded with the first YAML file, since most documents are JSON. */
    private static final class Yaml {

        private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
                .loaderOptions(options()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

        private static LoaderOptions options() {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(MOST_BYTES);
            return options;
        }
    }

    /** Reads the bytes of a file as UTF-8. */
    public static DocumentText of(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new DocumentText(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /**
     * Returns the content of the file.
     *
     * @throws DocumentProblem if it is neither JSON nor YAML, ends too early, has a duplicate key, is nested too deep, or
     *                         becomes too large by its aliases
     */
    JsonNode tree() {
        try (JsonParser parser = mapper().createParser(text)) {
            return !isJson() && LIKE_AN_ALIAS.matcher(text).find() ? aliased((YAMLParser) parser) : read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode aliased(YAMLParser parser) throws IOException {
        try {
            return YamlAliases.tree(name, parser);
        } catch (JsonProcessingException e) {
            throw unreadable(e, e.getLocation() == null ? parser.currentLocation() : e.getLocation());
        }
    }

    private JsonNode read(JsonParser parser) throws IOException {
        try {
            JsonNode tree = mapper().readTree(parser);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            throw unreadable(e, e.getLocation() == null ? parser.currentLocation() : e.getLocation());
        }
    }

    /** Returns the place of the value at {@code pointer}; null if there is none. */
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

    private DocumentProblem unreadable(JsonProcessingException e, JsonLocation place) {
        String came = e instanceof StreamConstraintsException ? "more than 1000 levels of it in each other"
                : e.getOriginalMessage().lines().findFirst().orElse("nothing");
        return DocumentProblem.of(name, place, isJson() ? "JSON" : "YAML, or JSON that starts with {", came,
                "get the document again; it may have been cut short or be another file");
    }

    private ObjectMapper mapper() {
        return isJson() ? JSON : Yaml.MAPPER;
    }

    private boolean isJson() {
        return text.stripLeading().startsWith("{");
    }
}
