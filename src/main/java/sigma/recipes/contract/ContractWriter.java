package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Writes a contract file in its one canonical form, so that whoever changes a fact changes only its lines.
 *
 * <p>Keywords come in a fixed order (what a thing is, then notes that start with {@code x-} by their names, then what it
 * holds); names that people chose, such as properties and paths, keep theirs, and answers stand by status. Blocks only,
 * two blanks deep, a line a fact however long, quotes only where YAML needs them, line feeds.
 */
public final class ContractWriter {

    private static final String NOTES = "x-";
    private static final List<String> KEYWORDS = List.of(
            "$ref", "openapi", "info", "operationId", "name", "in", "title", "version", "summary", "description", "url",
            "type", "scheme", "format", "pattern", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems",
            "maxItems", "default", "deprecated", "required", NOTES, "servers", "security", "parameters", "get", "post",
            "put", "patch", "delete", "requestBody", "schema", "content", "responses", "properties", "items",
            "additionalProperties", "allOf", "anyOf", "oneOf", "paths", "components");
    private static final Set<String> HOLD_NAMES = Set.of("paths", "properties", "content", "securitySchemes");

    private final ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
            .stringQuotingChecker(new QuotesForNumbers())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    /**
     * Rewrites every YAML file in a folder and below in canonical form.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        ContractSource source = ContractSource.read(Path.of(arguments[0]));
        ContractWriter writer = new ContractWriter();
        for (String file : source.files()) {
            Files.writeString(Path.of(arguments[0]).resolve(file), writer.write(source.tree(file)), StandardCharsets.UTF_8);
        }
    }

    /** Returns the text of a contract file: {@code openapi.yaml}, which names its version, or a file of named parts. */
    public String write(JsonNode tree) {
        try {
            return yaml.writeValueAsString(tree.has("openapi") ? ordered(tree) : named(tree));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode ordered(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = yaml.createArrayNode();
            node.forEach(item -> items.add(ordered(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode sorted = yaml.createObjectNode();
        for (String key : keys(node, Comparator.comparingInt(ContractWriter::rank).thenComparing(ContractWriter::noteName))) {
            sorted.set(key, HOLD_NAMES.contains(key) ? named(node.get(key))
                    : key.equals("responses") ? byStatus(node.get(key)) : ordered(node.get(key)));
        }
        return sorted;
    }

    private JsonNode named(JsonNode node) {
        ObjectNode same = yaml.createObjectNode();
        node.properties().forEach(entry -> same.set(entry.getKey(), ordered(entry.getValue())));
        return same;
    }

    private JsonNode byStatus(JsonNode node) {
        ObjectNode sorted = yaml.createObjectNode();
        keys(node, Comparator.naturalOrder()).forEach(status -> sorted.set(status, ordered(node.get(status))));
        return sorted;
    }

    private static List<String> keys(JsonNode node, Comparator<String> order) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        keys.sort(order);
        return keys;
    }

    private static int rank(String key) {
        int rank = KEYWORDS.indexOf(key.startsWith(NOTES) ? NOTES : key);
        return rank < 0 ? KEYWORDS.size() : rank;
    }

    private static String noteName(String key) {
        return key.startsWith(NOTES) ? key : "";
    }

    /** Quotes names such as 200, which other YAML readers would take for numbers. */
    private static final class QuotesForNumbers extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteName(String name) {
            return super.needToQuoteName(name) || looksLikeYAMLNumber(name);
        }
    }
}
