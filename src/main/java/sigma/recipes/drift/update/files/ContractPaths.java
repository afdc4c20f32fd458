package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.document.Document;

/** The paths of the contract and their files, which can be edited in place. */
public final class ContractPaths {

    private static final String PATHS = "paths";

    private final ContractFileTree files;

    /** Creates a view of the paths in {@code files}. */
    public ContractPaths(ContractFileTree files) {
        this.files = files;
    }

    /** Returns the paths in the order of the contract. */
    public List<String> all() {
        return files.root().path(PATHS).propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Returns the name of the file of a path, without its folder; empty if there is none. */
    public Optional<String> file(String path) {
        return files.trees().entrySet().stream().filter(each -> each.getKey().startsWith(PATHS + "/") && each.getValue().has(path))
                .map(each -> each.getKey().substring(PATHS.length() + 1)).findFirst();
    }

    /** Returns the object of a path, with its operations by method. */
    public ObjectNode item(String path) {
        return (ObjectNode) files.trees().get(PATHS + "/" + file(path).orElseThrow()).get(path);
    }

    /** Returns an operation. */
    public ObjectNode operation(String path, String method) {
        return (ObjectNode) item(path).get(method.toLowerCase(Locale.ROOT));
    }

    /** Removes an operation, and its path with the last one. */
    public void remove(String path, String method) {
        ObjectNode item = item(path);
        item.remove(method.toLowerCase(Locale.ROOT));
        if (item.without("parameters").isEmpty()) {
            ((ObjectNode) files.trees().get(PATHS + "/" + file(path).orElseThrow())).remove(path);
            ((ObjectNode) files.root().get(PATHS)).remove(path);
        }
    }

    /** Adds an empty path to a file, which may be new, after another path; at the end if that is empty. */
    void add(String path, String file, String after) {
        ObjectNode tree = (ObjectNode) files.trees().computeIfAbsent(PATHS + "/" + file, each -> JsonNodeFactory.instance.objectNode());
        insert(tree, path, JsonNodeFactory.instance.objectNode(), after);
        insert(files.root().withObjectProperty(PATHS), path,
                NewParts.reference(PATHS + "/" + file + Document.IN + JsonPointer.empty().appendProperty(path)), after);
    }

    private static void insert(ObjectNode object, String key, JsonNode value, String after) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        object.properties().forEach(each -> entries.put(each.getKey(), each.getValue()));
        object.removeAll();
        entries.forEach((other, node) -> {
            object.set(other, node);
            if (other.equals(after)) {
                object.set(key, value);
            }
        });
        object.set(key, value);
    }
}
