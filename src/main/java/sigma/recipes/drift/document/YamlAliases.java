package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML with anchors, aliases and the merge key {@code <<}. Each alias becomes a copy of its anchor's value. The copies
 * are counted, since a few lines of aliases can expand beyond the available memory.
 */
final class YamlAliases {

    /** More values than a document of the maximum size has without aliases. */
    static final int MOST_COPIES = 1_000_000;

    private static final String MERGE = "<<";

    private final String name;
    private final YAMLParser parser;
    private final JsonNodeFactory nodes = new SharedTexts();
    private final Map<String, JsonNode> anchors = new HashMap<>();
    private int copies;

    private YamlAliases(String name, YAMLParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /**
     * Returns the content of the file.
     *
     * @throws DocumentProblem if an alias has no preceding anchor, or if the aliases expand too far
     */
    static JsonNode tree(String name, YAMLParser parser) throws IOException {
        YamlAliases reading = new YamlAliases(name, parser);
        return parser.nextToken() == null ? MissingNode.getInstance() : reading.value();
    }

    private JsonNode value() throws IOException {
        if (parser.isCurrentAlias()) {
            return copy(parser.getText());
        }
        String anchor = parser.getObjectId() == null ? null : parser.getObjectId().toString();
        JsonNode value = switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> nodes.textNode(parser.getText());
            default -> parser.readValueAsTree();
        };
        if (anchor != null) {
            anchors.put(anchor, value);
        }
        return value;
    }

    private JsonNode array() throws IOException {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    /** The fields of an object take precedence over merged ones, wherever the merge key is. */
    private JsonNode object() throws IOException {
        ObjectNode object = nodes.objectNode();
        List<JsonNode> merged = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            JsonNode value = value();
            if (key.equals(MERGE) && value.isObject()) {
                merged.add(value);
            } else if (key.equals(MERGE) && value.isArray()) {
                value.forEach(merged::add);
            } else {
                object.set(key, value);
            }
        }
        merged.forEach(each -> each.properties().forEach(field -> object.putIfAbsent(field.getKey(), field.getValue())));
        return object;
    }

    private JsonNode copy(String anchor) {
        JsonNode original = anchors.get(anchor);
        if (original == null) {
            throw DocumentProblem.of(name, parser.currentTokenLocation(), "an alias of an anchor that ends before it", "*" + anchor,
                    "mark its value with &" + anchor + ", or use $ref");
        }
        count(original);
        return original.deepCopy();
    }

    private void count(JsonNode node) {
        copies++;
        if (copies > MOST_COPIES) {
            throw DocumentProblem.of(name, parser.currentTokenLocation(), "aliases that stand for at most " + MOST_COPIES + " values",
                    "more", "use $ref instead of aliases of aliases");
        }
        node.forEach(this::count);
    }
}
