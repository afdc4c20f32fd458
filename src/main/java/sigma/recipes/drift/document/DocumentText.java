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
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The text of a file of an API document, JSON or YAML.
 *
 * @param name  its name in messages
 * @param bytes its characters in UTF-8
 */
public record DocumentText(String name, byte[] bytes) {

    /** More than any API document has, and little enough for the memory at start. */
    static final int MOST_BYTES = 32 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BYTES_OF_THE_MARK = 3;
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

    /**
     * Returns the content of the file.
     *
     * @throws DocumentProblem if it is neither JSON nor YAML, ends too early, has a duplicate key, is nested too deep, or
     *                         becomes too large by its aliases
     */
    JsonNode tree() {
        try {
            return isJson() ? json() : yaml();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes take less time and memory; an error has the line and column of its character. */
    private JsonNode json() throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            return json(parser);
        } catch (JsonProcessingException wrong) {
            try (JsonParser parser = JSON.createParser(text())) {
                return readable(parser, () -> json(parser));
            }
        }
    }

    private JsonNode yaml() throws IOException {
        try (YAMLParser parser = (YAMLParser) Yaml.MAPPER.createParser(text())) {
            return readable(parser, () -> YamlAliases.tree(name, parser));
        }
    }

    private static JsonNode json(JsonParser parser) throws IOException {
        JsonNode tree = JSON.reader().with(new SharedTexts()).readTree(parser);
        return tree == null ? MissingNode.getInstance() : tree;
    }

    private JsonNode readable(JsonParser parser, Reading reading) throws IOException {
        try {
            return reading.tree();
        } catch (JsonProcessingException e) {
            throw unreadable(e, e.getLocation() == null ? parser.currentLocation() : e.getLocation());
        }
    }

    private interface Reading {

        JsonNode tree() throws IOException;
    }

    /** Returns the place of the value at {@code pointer}; null if there is none. */
    JsonLocation place(JsonPointer pointer) {
        try (JsonParser parser = mapper().createParser(text())) {
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
        int first = start();
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        return first < bytes.length && bytes[first] == '{';
    }

    private String text() {
        return new String(bytes, start(), bytes.length - start(), StandardCharsets.UTF_8);
    }

    /** A byte order mark may precede the text. */
    private int start() {
        int length = Math.min(BYTES_OF_THE_MARK, bytes.length);
        return new String(bytes, 0, length, StandardCharsets.UTF_8).equals(BYTE_ORDER_MARK) ? length : 0;
    }
}
