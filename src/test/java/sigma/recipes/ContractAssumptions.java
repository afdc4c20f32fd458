package sigma.recipes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The {@code x-assumed} and {@code x-assumed-caller} notes of the contract files, as rows of a Markdown table: place and reason. */
final class ContractAssumptions {

    private static final String NOTE = "x-assumed";
    private static final String NOTE_ON_CALLERS = "x-assumed-caller";
    private static final String USUAL_MEDIA_TYPE = "application/json";
    private static final Set<String> STRUCTURE = Set.of("schema", "content", "properties", "allOf", "oneOf", "anyOf",
            "responses", "parameters");

    private final Set<String> rows = new LinkedHashSet<>();

    private ContractAssumptions() {
    }

    /** Returns the rows of all YAML files below a folder, sorted by file and without duplicates. */
    static List<String> rowsOf(Path folder) throws IOException {
        ContractAssumptions assumptions = new ContractAssumptions();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> assumptions.read(folder, file));
        }
        return List.copyOf(assumptions.rows);
    }

    private void read(Path folder, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            collect(root, folder.relativize(file).toString().replace('\\', '/'), new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(Object node, String file, List<String> place) {
        if (node instanceof Map<?, ?> map) {
            if (map.containsKey(NOTE)) {
                rows.add(row(file, String.join(" ", place).replace(" []", "[]"), map.get(NOTE)));
            }
            if (map.containsKey(NOTE_ON_CALLERS)) {
                rows.add(row(file, String.join(" ", place) + " callers", map.get(NOTE_ON_CALLERS)));
            }
            map.forEach((key, value) -> collect(value, file, extended(place, key.toString(), value)));
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, file, extended(place, "", item)));
        }
    }

    private static String row(String file, String place, Object reason) {
        return "| `" + file + "` | `" + place + "` | " + reason.toString().strip().replaceAll("\\s+", " ") + " |";
    }

    /** Operations and parameters are identified by name; structural keywords are omitted. */
    private static List<String> extended(List<String> place, String key, Object value) {
        String name = name(key, value instanceof Map<?, ?> map ? map : Map.of());
        List<String> longer = new ArrayList<>(place);
        if (!name.isEmpty()) {
            longer.add(name);
        }
        return longer;
    }

    private static String name(String key, Map<?, ?> value) {
        if (value.containsKey("operationId")) {
            return value.get("operationId").toString();
        }
        if (value.containsKey("in")) {
            return value.get("in") + " " + value.get("name");
        }
        boolean usual = key.equals(USUAL_MEDIA_TYPE) && !value.containsKey(NOTE);
        return usual || STRUCTURE.contains(key) || key.startsWith("/") ? ""
                : key.equals("items") ? "[]" : key.equals("requestBody") ? "body" : key;
    }
}
