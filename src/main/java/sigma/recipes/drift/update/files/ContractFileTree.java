package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
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
        ContractFileTree files = new ContractFileTree(written).copy();
        DocumentReader.ofTrees("", ContractFiles.ROOT, files.trees);
        return files;
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
            References.replace(copy, (path, reference) -> relative(file, reference));
            written.put(file, copy);
        });
        return written;
    }

    private static String relative(String file, String reference) {
        String place = Document.IN + References.place(reference);
        if (References.file(reference).equals(file)) {
            return place;
        }
        Path folder = Path.of("/" + file).getParent();
        return folder.relativize(Path.of("/" + References.file(reference))).toString().replace('\\', '/') + place;
    }
}
