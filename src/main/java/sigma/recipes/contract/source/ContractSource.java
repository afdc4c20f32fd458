package sigma.recipes.contract.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import sigma.recipes.contract.deviation.Deviations;

/** The contract files of a folder: {@code openapi.yaml} and all files reached from it, by relative path. */
public final class ContractSource {

    private static final String PUBLISHERS = "publishers";
    private static final ObjectMapper YAML = new ObjectMapper(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    private final Map<String, JsonNode> trees;

    private ContractSource(Map<String, JsonNode> trees) {
        this.trees = trees;
    }

    /**
     * Reads all YAML files below {@code folder} except the deviations and the publishers' profiles.
     *
     * @throws InvalidContract if a file is not YAML or has a duplicate key
     */
    public static ContractSource read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            // Facts about the real API and its publishers are next to the contract and not part of it.
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.equals(folder.resolve(Deviations.FILE)) && !path.startsWith(folder.resolve(PUBLISHERS))).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return of(texts);
    }

    /** Reads contract files from their texts by relative path. */
    public static ContractSource of(Map<String, String> texts) {
        Map<String, JsonNode> trees = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        texts.forEach((file, text) -> {
            try {
                trees.put(file, YAML.readTree(text));
            } catch (JsonProcessingException e) {
                mistakes.add(String.format(Locale.ROOT, "%s, line %d: cannot be read: %s", file,
                        e.getLocation().getLineNr(), e.getOriginalMessage().lines().findFirst().orElse("")));
            }
        });
        if (!mistakes.isEmpty()) {
            throw new InvalidContract(mistakes);
        }
        return new ContractSource(trees);
    }

    /** Returns the names of the contract files. */
    public List<String> files() {
        return List.copyOf(trees.keySet());
    }

    /** Returns a contract file as a tree. */
    public JsonNode tree(String file) {
        return trees.get(file);
    }

    /** Returns the content of a file; a missing node if there is no such file. */
    YamlNode top(String file) {
        return YamlNode.top(file, trees.getOrDefault(file, YAML.missingNode()));
    }

    /** Follows a reference of the form {@code other.yaml#/Name} or {@code #/Name} in {@code file}. */
    Optional<YamlNode> follow(String file, String reference) {
        String[] parts = reference.split("#/", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        Path sibling = parts[0].isEmpty() ? Path.of(file) : Path.of(file).resolveSibling(parts[0]).normalize();
        String name = parts[1].replace("~1", "/").replace("~0", "~");
        return Optional.of(top(sibling.toString().replace('\\', '/')).at(name)).filter(target -> !target.node().isMissingNode());
    }
}
