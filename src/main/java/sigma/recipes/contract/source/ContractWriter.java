package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Writes a contract file in canonical form, so that a change of one fact changes only its lines.
 *
 * <p>Keys are ordered by {@link CanonicalOrder}. Blocks are indented by two blanks, a fact has one line of any length, a
 * short list of values has one line and a longer one a line for each value, quotes are written only if YAML requires them,
 * and lines end with a line feed.
 */
public final class ContractWriter {

    private static final int SHORT_LIST = 80;

    private final DumperOptions layout = new DumperOptions();

    /** Creates a writer. */
    public ContractWriter() {
        layout.setIndent(2);
        layout.setIndicatorIndent(2);
        layout.setIndentWithIndicator(true);
        layout.setSplitLines(false);
        layout.setWidth(Integer.MAX_VALUE);
        layout.setLineBreak(DumperOptions.LineBreak.UNIX);
    }

    /** Returns the text of a contract file: {@code openapi.yaml}, which has the OpenAPI version, or a file of named parts. */
    public String write(JsonNode tree) {
        StringWriter text = new StringWriter();
        new Yaml(layout).serialize(node(tree, CanonicalOrder.ofFile(tree)), text);
        return text.toString();
    }

    private static Node node(JsonNode tree, CanonicalOrder order) {
        if (tree.isObject()) {
            List<NodeTuple> fields = new ArrayList<>();
            for (String key : order.sorted(tree)) {
                fields.add(new NodeTuple(scalar(Tag.STR, key), node(tree.get(key), order.within(key))));
            }
            return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
        }
        if (tree.isArray()) {
            List<Node> items = new ArrayList<>();
            tree.forEach(item -> items.add(node(item, CanonicalOrder.KEYWORDS)));
            return new SequenceNode(Tag.SEQ, items, isShortList(tree) ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        return scalar(tagOf(tree), tree.asText());
    }

    private static boolean isShortList(JsonNode array) {
        int length = 0;
        for (JsonNode item : array) {
            if (item.isContainerNode()) {
                return false;
            }
            length += item.asText().length() + ", ".length();
        }
        return length <= SHORT_LIST;
    }

    private static ScalarNode scalar(Tag tag, String text) {
        ScalarStyle style = text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        return new ScalarNode(tag, text, null, null, style);
    }

    private static Tag tagOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> Tag.NULL;
            case BOOLEAN -> Tag.BOOL;
            case NUMBER -> value.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
            default -> Tag.STR;
        };
    }
}
