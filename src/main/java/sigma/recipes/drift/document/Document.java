package sigma.recipes.drift.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import sigma.recipes.contract.source.ContractFiles;

/** An API document, OpenAPI 3.0 or 3.1, whole or in several files; every reference in it leads somewhere. Immutable. */
public final class Document {

    /** Separates the name of a file from the place in it, in a reference. */
    public static final String IN = "#";

    private final String name;
    private final String rootFile;
    private final Map<String, JsonNode> files;

    public Document(String name, String rootFile, Map<String, JsonNode> files) {
        this.name = name;
        this.rootFile = rootFile;
        this.files = Map.copyOf(files);
    }

    /** Returns the contract that recipes, client and sandbox are held to. */
    public static Document ofContract() {
        return DocumentReader.ofTrees("the contract", ContractFiles.ROOT, ContractFiles.trees());
    }

    /** Returns how a report names it: the name of its file. */
    public String name() {
        return name;
    }

    /** Returns the whole of its first file. */
    public JsonNode root() {
        return files.get(rootFile);
    }

    /** Returns what stands at the end of a reference; references of a document lead to something, by construction. */
    public JsonNode at(String reference) {
        int border = reference.indexOf(IN);
        JsonNode file = files.getOrDefault(reference.substring(0, border), MissingNode.getInstance());
        return References.target(file, reference.substring(border + 1));
    }
}
