package sigma.recipes.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import sigma.recipes.contract.ContractFiles;

/** Our contract as one document, as a publisher would give it. */
final class Bundle {

    private final Map<String, JsonNode> trees;
    private final Map<String, String> owners = new HashMap<>();

    private Bundle(Map<String, JsonNode> trees) {
        this.trees = trees;
    }

    /** Returns a document of its own each time, to be changed at will. */
    static ObjectNode ofContract() {
        return of(ContractFiles.trees());
    }

    /** Returns the document that files of a contract make; changes these. */
    static ObjectNode of(Map<String, JsonNode> trees) {
        return new Bundle(trees).whole();
    }

    private ObjectNode whole() {
        trees.forEach((file, tree) -> References.replace(tree, new ArrayDeque<>(), (path, reference) -> absolute(file, reference)));
        ObjectNode root = (ObjectNode) trees.get(ContractFiles.ROOT);
        ObjectNode paths = root.withObject("/paths");
        paths.properties().forEach(path -> path.setValue(target(path.getValue().path(References.REF).asText())));
        ObjectNode components = root.withObject("/components");
        trees.forEach((file, tree) -> {
            if (kind(file) != null) {
                tree.properties().forEach(each -> components.withObject(kind(file)).set(name(file, each.getKey()), each.getValue()));
            }
        });
        References.replace(root, new ArrayDeque<>(), (path, reference) -> reference.startsWith("#") ? reference : local(reference));
        return root.deepCopy();
    }

    private JsonNode target(String reference) {
        int border = reference.indexOf('#');
        return References.target(trees.get(reference.substring(0, border)), reference.substring(border + 1));
    }

    private String local(String reference) {
        int border = reference.indexOf('#');
        String file = reference.substring(0, border);
        return "#/components" + kind(file) + "/" + name(file, reference.substring(border + 2));
    }

    private static String kind(String file) {
        return file.startsWith("schemas/") ? "/schemas" : file.equals("parameters.yaml") ? "/parameters"
                : file.equals("responses.yaml") ? "/responses" : null;
    }

    /** Two files may have a schema of the same name. */
    private String name(String file, String name) {
        String owner = owners.putIfAbsent(kind(file) + name, file);
        return owner == null || owner.equals(file) ? name : name + "Of" + file.replaceAll("[^a-z]", "");
    }

    private static String absolute(String file, String reference) {
        int border = reference.indexOf('#');
        String other = reference.substring(0, border);
        return (other.isEmpty() ? file : Siblings.resolve(file, other)) + reference.substring(border);
    }
}
