package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of a contract file with its place.
 *
 * @param file the file, relative to the contract's folder, with slashes
 * @param keys the path from the top of the file
 * @param node the node; a missing node if there is none
 */
record YamlNode(String file, List<String> keys, JsonNode node) {

    static YamlNode top(String file, JsonNode tree) {
        return new YamlNode(file, List.of(), tree);
    }

    YamlNode at(String key) {
        return new YamlNode(file, longer(key), node.path(key));
    }

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        return node.path(key).asText();
    }

    /** Returns the name of the node, which is the last key of its path. */
    String name() {
        return keys.get(keys.size() - 1);
    }

    /** Returns the fields of an object or the items of an array; empty for any other node. */
    List<YamlNode> children() {
        List<YamlNode> children = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(new YamlNode(file, longer(String.valueOf(i)), node.get(i)));
            }
        }
        node.properties().forEach(entry -> children.add(at(entry.getKey())));
        return children;
    }

    /** Returns a mistake at this place, as shown to users. */
    String mistake(String message) {
        return this + ": " + message;
    }

    private List<String> longer(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return longer;
    }

    @Override
    public String toString() {
        return keys.isEmpty() ? file : file + ", " + String.join(" > ", keys);
    }
}
