package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    /** What the parsers find, without the names of their classes and settings. */
    private static final Map<String, String> WORDS = Map.of(
            "Expected a field name .*", "a key that is a list or an object",
            "(?:Non-standard|Unrecognized) token '([^']*)'.*", "the word $1, which is no value",
            "special characters are not allowed.*", "characters that no text has",
            "Duplicate (?:field|Object property) ['\"]([^'\"]*)['\"].*", "the key $1 a second time",
            "Unexpected character \\('(.)' \\(code [0-9]+\\)\\): .*", "a $1 where it has no meaning",
            "Unexpected close marker '(.)': expected '(.)'.*", "a $1 in the place of a $2",
            "Unrecognized character escape '(.)'.*", "the escape \\\\$1, which JSON does not have",
            "Illegal unquoted character.*", "a control character within a text",
            "Invalid numeric value.*|Unexpected character .* in numeric value.*", "a number that JSON does not have");
    private static final ObjectMapper JSON = new ObjectMapper(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    /** Loaded with the first YAML file, since most documents are JSON. */
    private static final class Yaml {

        private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
                .loaderOptions(options()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // OpenAPI recommends YAML 1.2, in which yes, no, on and off are text.
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build());

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
            requireText();
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
            return readable(parser, () -> {
                JsonNode tree = YamlAliases.tree(name, parser);
                requireEnd(parser);
                return tree;
            });
        }
    }

    private static JsonNode json(JsonParser parser) throws IOException {
        JsonNode tree = JSON.reader().with(new SharedTexts()).readTree(parser);
        requireEnd(parser);
        return tree == null ? MissingNode.getInstance() : tree;
    }

    /** A second document in the file would not be compared. */
    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "another document after the first one");
        }
    }

    private void requireText() {
        boolean wide = bytes.length > 1 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw DocumentProblem.of(name, null, "text in UTF-8", wide ? "text in UTF-16" : "bytes that are not UTF-8", "save the document as UTF-8");
        }
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
        return DocumentProblem.of(name, place, isJson() ? "JSON" : "YAML, or JSON that starts with {", found(e),
                "get the document again; it may have been cut short or be another file");
    }

    /** Returns what a parser found, without the words of its classes; a YAML problem begins with what the parser was doing. */
    public static String found(JsonProcessingException e) {
        List<String> lines = e.getOriginalMessage().lines().toList();
        if (e instanceof StreamConstraintsException) {
            return lines.get(0).contains("depth") ? "more than 1000 levels of it in each other" : "a key, a text or a number that is too long";
        }
        if (e instanceof JsonEOFException) {
            return "the end of the file within a value";
        }
        String first = lines.stream().filter(line -> !line.startsWith("while ") && !line.startsWith(" ")).findFirst().orElse("nothing");
        return WORDS.entrySet().stream().filter(words -> first.matches(words.getKey())).findFirst()
                .map(words -> first.replaceFirst(words.getKey(), words.getValue())).orElse(first);
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
