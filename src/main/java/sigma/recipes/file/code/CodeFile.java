package sigma.recipes.file.code;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import sigma.recipes.file.FileNotWritable;
import sigma.recipes.file.NewFile;

/**
 * Files with one structured document. They are untrusted: read as plain data without types, with limits of size and depth,
 * and without duplicate names in an object.
 */
public final class CodeFile {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder().loaderOptions(limits())
                    .stringQuotingChecker(new PlainText()).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).build();

    private CodeFile() {
    }

    /** Jackson writes texts such as {@code .inf} without quotes, and then reads them as numbers. */
    private static final class PlainText extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.isEmpty() || !Character.isLetter(value.charAt(0)) && value.charAt(0) != '<';
        }
    }

    /**
     * Reads the object in a file. A file whose name ends in {@code .json} is JSON, any other YAML.
     *
     * @throws CodeFileUnreadable if the file can't be read, is too large, or does not contain an object
     */
    public static ObjectNode read(Path file) {
        return read(file, "the code of a workbook or data model");
    }

    /**
     * Reads the object in a file like {@link #read(Path)}.
     *
     * @param expected what the object describes, for messages
     * @throws CodeFileUnreadable if the file can't be read, is too large, or does not contain an object
     */
    public static ObjectNode read(Path file, String expected) {
        try {
            if (Files.size(file) > LARGEST) {
                throw CodeFileUnreadable.of(file, "The file is too large", "at most 20 MB", Files.size(file) / (1024 * 1024) + " MB");
            }
            JsonNode root = mapper(file).readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (root instanceof ObjectNode object) {
                return object;
            }
            throw CodeFileUnreadable.of(file, "The file holds no object", expected,
                    root == null || root.isMissingNode() ? "nothing" : "another value");
        } catch (JsonProcessingException broken) {
            throw CodeFileUnreadable.of(file, "The file can't be read as " + (isJson(file) ? "JSON" : "YAML"), "", where(broken));
        } catch (IOException failure) {
            throw CodeFileUnreadable.because(file, failure);
        }
    }

    /**
     * Writes a document to a file before it gets its name.
     *
     * @throws FileNotWritable if that fails
     */
    public static void write(NewFile file, CodeFormat format, JsonNode document) {
        try {
            Files.writeString(file.part(), text(format, document), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
    }

    /** Returns a document as text that ends with a line end. */
    public static String text(CodeFormat format, JsonNode document) {
        try {
            String text = (format == CodeFormat.JSON ? JSON : YAML).writeValueAsString(document);
            return text.endsWith("\n") ? text : text + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }

    private static ObjectMapper mapper(Path file) {
        return isJson(file) ? JSON : YAML;
    }

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static String where(JsonProcessingException broken) {
        String message = broken.getOriginalMessage().lines().findFirst().orElse("");
        return broken.getLocation() == null ? message : message + " (line " + broken.getLocation().getLineNr() + ")";
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        return limits;
    }
}
