package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sigma.recipes.contract.ContractIndex;

/**
 * Compiles the contract files into the index that a run reads: {@code index.json} and one JSON Schema document per part. The
 * build runs it; its output is reproducible.
 */
public final class ContractCompiler {

    static final String ROOT = "openapi.yaml";
    static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContractSource source;
    private final Collection<String> mistakes = new LinkedHashSet<>();
    private final ReferenceResolver references;
    private final OperationReader reader;

    private ContractCompiler(ContractSource source) {
        this.source = source;
        this.references = new ReferenceResolver(source, mistakes);
        this.reader = new OperationReader(references, mistakes);
    }

    /**
     * Compiles a folder of contract files.
     *
     * @param arguments the folder of the contract files, and the folder to write to, whose other files are deleted
     * @throws InvalidContract if the files cannot be used; lists all mistakes
     */
    public static void main(String[] arguments) throws IOException {
        write(compile(ContractSource.read(Path.of(arguments[0]))), Path.of(arguments[1]));
    }

    /**
     * Returns the JSON files of the index by name.
     *
     * @throws InvalidContract if the files cannot be used; lists all mistakes
     */
    static Map<String, JsonNode> compile(ContractSource source) {
        return new ContractCompiler(source).compile();
    }

    private Map<String, JsonNode> compile() {
        ObjectNode index = JSON.createObjectNode();
        ArrayNode parameters = index.putArray("parameters");
        ArrayNode operations = index.putArray("operations");
        for (YamlNode path : source.top(ROOT).at("paths").children()) {
            references.target(path).ifPresent(item -> METHODS.stream().filter(item::has)
                    .forEach(method -> operations.add(reader.read(path.name(), item, item.at(method)))));
        }
        parameters.addAll(reader.parameters());
        references.requireAllReached();
        source.files().forEach(file -> requireReasons(source.top(file)));
        if (operations.isEmpty()) {
            mistakes.add(ROOT + ": no operation is reached from paths; refer to the files that hold them");
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidContract(mistakes);
        }
        Map<String, JsonNode> files = new TreeMap<>();
        files.put(ContractIndex.FILE, index);
        files.put(ContractFiles.FILE, trees());
        reader.documents().forEach((part, document) -> files.put(part + ".json", document));
        return files;
    }

    /** The whole contract for comparisons: reading JSON takes a twentieth of the time of reading YAML. */
    private JsonNode trees() {
        ObjectNode trees = JSON.createObjectNode();
        source.files().forEach(file -> trees.set(file, source.tree(file)));
        return trees;
    }

    private void requireReasons(YamlNode piece) {
        if (piece.has("x-assumed") && piece.text("x-assumed").isBlank()) {
            mistakes.add(piece.at("x-assumed").mistake("expected the reason why it is assumed, was empty"));
        }
        piece.children().forEach(this::requireReasons);
    }

    private static void write(Map<String, JsonNode> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, JsonNode> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            byte[] bytes = JSON.writeValueAsBytes(file.getValue());
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), bytes)) {
                Files.createDirectories(path.getParent());
                Files.write(path, bytes);
            }
        }
        try (Stream<Path> present = Files.walk(folder)) {
            for (Path path : present.filter(Files::isRegularFile).toList()) {
                if (!files.containsKey(folder.relativize(path).toString().replace('\\', '/'))) {
                    Files.delete(path);
                }
            }
        }
    }
}
