package sigma.recipes.runbook.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.contract.source.InvalidContract;
import sigma.recipes.contract.source.ContractWriter;
import sigma.recipes.problem.Problem;

/**
 * The contract files of a clone of the project.
 *
 * @param trees the content of each file
 * @param texts the text of each file
 */
public record ContractFolder(Map<String, JsonNode> trees, Map<String, String> texts) {

    /**
     * Reads a folder.
     *
     * @throws UsageException   if it does not exist
     * @throws InvalidContract if its files can't be used
     */
    public static ContractFolder in(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(ContractFiles.ROOT))) {
            throw new UsageException(Problem.of("There are no contract files to update.").expected(folder.resolve(ContractFiles.ROOT).toString())
                    .actual("no such file").fix("run it in a clone of the project, where its sources are"));
        }
        Map<String, JsonNode> trees = ContractFiles.read(folder);
        Map<String, String> texts = new TreeMap<>();
        for (String file : trees.keySet()) {
            texts.put(file, Files.readString(folder.resolve(file)));
        }
        return new ContractFolder(trees, texts);
    }

    /** Returns the files to change. */
    public List<FileChange> changes(Map<String, JsonNode> after) {
        ContractWriter writer = new ContractWriter();
        List<FileChange> changes = new ArrayList<>();
        TreeSet<String> files = new TreeSet<>(trees.keySet());
        files.addAll(after.keySet());
        for (String file : files) {
            JsonNode before = trees.get(file);
            JsonNode now = after.get(file);
            if (before == null || !before.equals(now)) {
                changes.add(new FileChange(file, before, now, texts.getOrDefault(file, ""), now == null ? "" : writer.write(now)));
            }
        }
        return changes;
    }

    /** Returns the text of each file file as it is after some changes. */
    public Map<String, String> textsWith(List<FileChange> changes) {
        Map<String, String> all = new TreeMap<>(texts);
        for (FileChange each : changes) {
            if (each.now() == null) {
                all.remove(each.file());
            } else {
                all.put(each.file(), each.after());
            }
        }
        return all;
    }
}
