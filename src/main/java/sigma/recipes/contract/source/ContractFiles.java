package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import sigma.recipes.contract.ContractIndex;

/** The contract files in their original form, for comparison and display. */
public final class ContractFiles {

    /** The name of the root file, from which the others are reached. */
    public static final String ROOT = ContractCompiler.ROOT;

    /** The start of a placeholder for a summary; a test finds it. */
    public static final String TO_BE_WRITTEN = "To be written";

    static final String FILE = "files.json";

    private ContractFiles() {
    }

    /**
     * Returns the content of each file by its path below the contract folder; the caller may change it.
     *
     * @throws IllegalStateException if the build did not compile the contract
     */
    public static Map<String, JsonNode> trees() {
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        ContractIndex.read(FILE).properties().forEach(file -> trees.put(file.getKey(), file.getValue()));
        return trees;
    }

    /**
     * Returns the content of each file of a folder by its path below the folder.
     *
     * @throws IOException     if one cannot be read
     * @throws InvalidContract if one is not YAML or has a duplicate key
     */
    public static Map<String, JsonNode> read(Path folder) throws IOException {
        ContractSource source = ContractSource.read(folder);
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        source.files().forEach(file -> trees.put(file, source.tree(file)));
        return trees;
    }

    /**
     * Requires that contract files compile.
     *
     * @param texts the texts by the paths below the contract folder
     * @throws InvalidContract if they do not; lists all mistakes
     */
    public static void requireUsable(Map<String, String> texts) {
        ContractCompiler.compile(ContractSource.of(texts));
    }
}
