package sigma.recipes.data;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the lines of values in a YAML text. */
final class LineFinder {

    private final Node root;

    private LineFinder(Node root) {
        this.root = root;
    }

    /** Reads a text that is valid YAML. */
    static LineFinder of(String text) {
        return new LineFinder(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
    }

    /** Returns the line of a value, counted from 1: that of its key, or else of its beginning; 1 in an empty file. */
    int of(DataPath path) {
        Node node = root;
        int line = root == null ? 1 : root.getStartMark().getLine() + 1;
        for (String step : path.steps()) {
            if (node instanceof MappingNode mapping) {
                NodeTuple field = mapping.getValue().stream().filter(one -> one.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step)).findFirst().orElse(null);
                if (field == null) {
                    return line;
                }
                line = field.getKeyNode().getStartMark().getLine() + 1;
                node = field.getValueNode();
            } else if (node instanceof SequenceNode sequence && step.matches("\\d+")) {
                node = sequence.getValue().get(Integer.parseInt(step));
                line = node.getStartMark().getLine() + 1;
            } else {
                return line;
            }
        }
        return line;
    }
}
