package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentReader;
import sigma.recipes.drift.document.References;

/**
 * The contract files during an update. Their references are absolute, so that nodes can be moved between files.
 *
 * @param trees the content of each file, by its path below the contract folder
 */
public record ContractFileTree(Map<String, JsonNode> trees) {

    /** Creates an instance from original files, which are not changed. */
    public static ContractFileTree of(Map<String, JsonNode> written) {
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        written.forEach((file, tree) -> trees.put(file, tree.deepCopy()));
        DocumentReader.ofTrees("", ContractFiles.ROOT, trees);
        return new ContractFileTree(trees);
    }

    /** Returns a copy, which may be edited. */
    public ContractFileTree copy() {
        Map<String, JsonNode> copies = new LinkedHashMap<>();
        trees.forEach((file, tree) -> copies.put(file, tree.deepCopy()));
        return new ContractFileTree(copies);
    }

    /** Returns the contract as an API document. */
    public Document document() {
        return new Document("the contract", ContractFiles.ROOT, trees);
    }

    /** Returns the root file of the contract, to be edited. */
    public ObjectNode root() {
        return (ObjectNode) trees.get(ContractFiles.ROOT);
    }

    /** Returns the files to write: with references relative to each file, and without empty files. */
    public Map<String, JsonNode> written() {
        Map<String, JsonNode> written = new LinkedHashMap<>();
        trees.forEach((file, tree) -> {
            if (tree.isEmpty()) {
                return;
            }
            JsonNode copy = tree.deepCopy();
            References.replace(copy, new ArrayDeque<>(), (path, reference) -> relative(file, reference));
            written.put(file, copy);
        });
        return written;
    }

    private static String relative(String file, String reference) {
        int border = reference.indexOf(Document.IN);
        String other = reference.substring(0, border);
        if (other.equals(file)) {
            return reference.substring(border);
        }
        Path folder = Path.of("/" + file).getParent();
        return folder.relativize(Path.of("/" + other)).toString().replace('\\', '/') + reference.substring(border);
    }
}
