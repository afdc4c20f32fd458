package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import sigma.recipes.contract.ContractIndex;

/** The contract files as they were written, for those who compare or show them. */
public final class ContractFiles {

    /** The name of the file that the others are reached from. */
    public static final String ROOT = ContractCompiler.ROOT;

    /** The start of a placeholder summary, which is still to be written; a test finds it. */
    public static final String TO_BE_WRITTEN = "To be written";

    static final String FILE = "files.json";

    private ContractFiles() {
    }

    /**
     * Returns what each file holds, by its path below the folder of the contract; the caller may change it.
     *
     * @throws IllegalStateException if the build did not compile the contract
     */
    public static Map<String, JsonNode> trees() {
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        ContractIndex.read(FILE).properties().forEach(file -> trees.put(file.getKey(), file.getValue()));
        return trees;
    }

    /**
     * Returns what each file of a folder holds, by its path below that.
     *
     * @throws IOException     if one cannot be read
     * @throws ContractMistakes if one is no YAML or names a key twice
     */
    public static Map<String, JsonNode> read(Path folder) throws IOException {
        ContractSource source = ContractSource.read(folder);
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        source.files().forEach(file -> trees.put(file, source.tree(file)));
        return trees;
    }

    /**
     * Demands that files with these texts can be compiled.
     *
     * @param texts the texts by the paths below the folder of the contract
     * @throws ContractMistakes if they cannot; lists all mistakes
     */
    public static void demandUsable(Map<String, String> texts) {
        ContractCompiler.compile(ContractSource.of(texts));
    }
}
