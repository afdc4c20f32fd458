package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The contract files as they were written, for those who compare or show them. */
public final class ContractFiles {

    /** The name of the file that the others are reached from. */
    public static final String ROOT = ContractCompiler.ROOT;

    static final String FILE = "files.json";

    private ContractFiles() {
    }

    /**
     * Returns what each file holds, by its path below the folder of the contract; the caller may change it.
     *
     * @throws IllegalStateException where the build did not compile the contract
     */
    public static Map<String, JsonNode> trees() {
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        ContractIndex.read(FILE).properties().forEach(file -> trees.put(file.getKey(), file.getValue()));
        return trees;
    }
}
