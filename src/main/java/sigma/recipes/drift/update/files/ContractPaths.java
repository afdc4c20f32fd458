package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.ApiReader;

/** The paths of our contract and the files in which they stand. */
public final class ContractPaths {

    private static final String PARAMETERS = "parameters";
    private static final String PATHS = "paths";

    private final ContractFileTree files;
    private final List<String> order = new ArrayList<>();
    private final Map<String, List<String>> byFile = new LinkedHashMap<>();
    private final Map<String, ObjectNode> items = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();

    /** Creates a view of the paths in {@code files}; edits go into the files. */
    public ContractPaths(ContractFileTree files) {
        this.files = files;
        files.trees().forEach((file, tree) -> {
            if (file.startsWith(PATHS + "/")) {
                byFile.put(file, new ArrayList<>());
                tree.properties().forEach(item -> {
                    byFile.get(file).add(item.getKey());
                    items.put(item.getKey(), item.getValue().deepCopy());
                });
            }
        });
        files.root().path(PATHS).fieldNames().forEachRemaining(order::add);
    }

    /** Returns the paths in the order of the contract. */
    List<String> all() {
        return order;
    }

    /** Returns the name of the file in which a path stands, without its folder: its subject. */
    public String subject(String path) {
        String file = byFile.entrySet().stream().filter(each -> each.getValue().contains(path)).findFirst().orElseThrow().getKey();
        return file.substring(PATHS.length() + 1);
    }

    /**
     * Returns an operation, to be changed at will: with all its parameters, those too that it shares with others of its
     * path.
     */
    public ObjectNode operation(String path, String method) {
        ObjectNode item = items.get(path);
        touched.add(path);
        JsonNode shared = item.remove(PARAMETERS);
        if (shared != null) {
            operations(item).forEach(operation -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll((ArrayNode) shared.deepCopy());
                operation.path(PARAMETERS).forEach(all::add);
                ((ObjectNode) operation).set(PARAMETERS, all);
            });
        }
        return (ObjectNode) item.get(method.toLowerCase(Locale.ROOT));
    }

    /** Removes an operation, and its path with the last one. */
    public void remove(String path, String method) {
        operation(path, method);
        items.get(path).remove(method.toLowerCase(Locale.ROOT));
    }

    /** Puts an operation under a path, which has to be there. */
    public void put(String path, String method, ObjectNode operation) {
        items.get(path).fieldNames().forEachRemaining(other -> operation(path, other));
        touched.add(path);
        items.get(path).set(method.toLowerCase(Locale.ROOT), operation);
    }

    /** Makes a place for a new path behind another one, in the same file. */
    void open(String path, String after) {
        List<String> ofFile = byFile.values().stream().filter(each -> each.contains(after)).findFirst().orElseThrow();
        ofFile.add(ofFile.indexOf(after) + 1, path);
        order.add(order.indexOf(after) + 1, path);
        items.put(path, JsonNodeFactory.instance.objectNode());
    }

    /** Makes a place for a new path in a file of its own. */
    void openFile(String path, String file) {
        byFile.computeIfAbsent(PATHS + "/" + file, each -> new ArrayList<>()).add(path);
        order.add(path);
        items.put(path, JsonNodeFactory.instance.objectNode());
    }

    /** Returns the files with the paths as they are now; a path without operations is gone. */
    public ContractFileTree written() {
        Map<String, JsonNode> trees = new LinkedHashMap<>(files.trees());
        byFile.forEach((file, paths) -> {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            paths.stream().filter(path -> !items.get(path).isEmpty()).forEach(path -> tree.set(path, items.get(path)));
            trees.put(file, tree);
        });
        ObjectNode root = files.root().deepCopy();
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        order.stream().filter(path -> !items.get(path).isEmpty()).forEach(path -> paths.set(path,
                DraftSchemas.reference(PATHS + "/" + subject(path) + Document.IN + "/" + path.replace("~", "~0").replace("/", "~1"))));
        root.set(PATHS, paths);
        trees.put(ContractFiles.ROOT, root);
        return new ContractFileTree(trees);
    }

    /** Gives back to paths what all their operations share, as it was before {@link #operation}. */
    public void share(ContractFileTree settled) {
        Document document = settled.document();
        settled.trees().forEach((file, tree) -> {
            if (file.startsWith(PATHS + "/")) {
                tree.properties().stream().filter(item -> touched.contains(item.getKey()))
                        .forEach(item -> item.setValue(shared(document, item.getValue())));
            }
        });
    }

    private static ObjectNode shared(Document document, JsonNode item) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        List<JsonNode> operations = operations(item);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        operations.get(0).path(PARAMETERS).forEach(parameter -> {
            boolean ofPath = ApiReader.followed(document, parameter).path("in").asText().equals("path");
            if (ofPath && operations.stream().allMatch(each -> holds(each.path(PARAMETERS), parameter))) {
                all.add(parameter);
            }
        });
        if (!all.isEmpty()) {
            copy.set(PARAMETERS, all);
        }
        item.properties().forEach(each -> copy.set(each.getKey(), without(each.getValue(), all)));
        return copy;
    }

    private static JsonNode without(JsonNode operation, ArrayNode shared) {
        ArrayNode rest = JsonNodeFactory.instance.arrayNode();
        operation.path(PARAMETERS).forEach(parameter -> {
            if (!holds(shared, parameter)) {
                rest.add(parameter);
            }
        });
        ObjectNode copy = operation.deepCopy();
        return rest.isEmpty() ? copy.without(PARAMETERS) : copy.set(PARAMETERS, rest);
    }

    private static boolean holds(JsonNode array, JsonNode element) {
        for (JsonNode each : array) {
            if (each.equals(element)) {
                return true;
            }
        }
        return false;
    }

    private static List<JsonNode> operations(JsonNode item) {
        return item.properties().stream().filter(each -> !each.getKey().equals(PARAMETERS)).map(Map.Entry::getValue).toList();
    }
}
