package sigma.recipes.drift.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.report.FileLine;

/** Finds the lines of operations and steps in the files of the project, for links in reports. Not thread-safe. */
public final class SourceLocations {

    private static final String CONTRACT = "src/main/resources/contract";
    private static final String OPERATION_ID = "operationId:";

    private final Path project;
    private final Map<Path, String> own;
    private final Map<String, FileLine> operations = new HashMap<>();
    private final Map<String, Optional<Path>> features = new HashMap<>();
    private final Map<Path, List<String>> lines = new HashMap<>();

    private SourceLocations(Path project, Map<Path, String> own) {
        this.project = project;
        this.own = own;
    }

    /** Returns the places in a project folder, which are searched on demand. */
    public static SourceLocations in(Path project) {
        return new SourceLocations(project, Map.of());
    }

    /** Returns the same places, and those in a folder of the user's own features; {@code shown} is the folder as shown to users. */
    public SourceLocations with(Path folder, String shown) {
        Map<Path, String> more = new LinkedHashMap<>(own);
        more.put(folder, shown);
        return new SourceLocations(project, more);
    }

    /** Returns the place of an operation in the contract; empty if the contract does not have it. */
    public Optional<FileLine> operation(String operationId) {
        if (operations.isEmpty()) {
            files(project.resolve(CONTRACT).resolve("paths"), ".yaml").forEach(this::note);
        }
        return Optional.ofNullable(operations.get(operationId));
    }

    /** Returns the place of an operation in the contract, or the beginning of the contract for an unknown one. */
    FileLine orContract(String operationId) {
        return operation(operationId).orElse(new FileLine(CONTRACT + "/openapi.yaml", 1));
    }

    /** Returns the folder of the chapter of a recipe, such as {@code members}; {@code other folders} if its file is not known. */
    String chapter(String recipe) {
        return feature(recipe).map(file -> file.getParent().getFileName().toString()).orElse("other folders");
    }

    private Optional<Path> feature(String recipe) {
        return features.computeIfAbsent(recipe, name -> Stream.concat(Stream.of(project.resolve("features")), own.keySet().stream())
                .flatMap(folder -> files(folder, "/" + name + ".feature").stream()).findFirst());
    }

    /** Returns the affected steps with their places, or the scenario if the record has no steps. */
    public List<Step> steps(Impact hit) {
        Optional<Path> file = feature(hit.recipe());
        if (file.isEmpty()) {
            return List.of();
        }
        int scenario = lineOf(file.get(), hit.scenario(), 0);
        List<String> sentences = hit.steps().isEmpty() ? List.of(hit.scenario()) : hit.steps();
        return sentences.stream().map(sentence -> new Step(sentence, spot(file.get(),
                        Math.max(1, Math.max(scenario, lineOf(file.get(), sentence, scenario))))))
                .sorted(Comparator.comparing(step -> step.spot().line())).toList();
    }

    /**
     * A sentence of a feature.
     *
     * @param sentence the sentence, without its keyword
     * @param spot     its place
     */
    public record Step(String sentence, FileLine spot) {
    }

    private void note(Path file) {
        List<String> all = lines(file);
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            if (line.startsWith(OPERATION_ID)) {
                operations.put(line.substring(OPERATION_ID.length()).strip(), spot(file, i + 1));
            }
        }
    }

    /** Returns the number of the first line after another one that ends with a blank and a text, counted from 1; 0 if there is none. */
    private int lineOf(Path file, String text, int behind) {
        List<String> all = lines(file);
        for (int i = behind; i < all.size(); i++) {
            if (all.get(i).strip().endsWith(" " + text)) {
                return i + 1;
            }
        }
        return 0;
    }

    private FileLine spot(Path file, int line) {
        String shown = own.entrySet().stream().filter(folder -> file.startsWith(folder.getKey())).findFirst()
                .map(folder -> folder.getValue() + "/" + folder.getKey().relativize(file)).orElseGet(() -> project.relativize(file).toString());
        return new FileLine(shown.replace('\\', '/'), line);
    }

    private List<String> lines(Path file) {
        return lines.computeIfAbsent(file, path -> {
            try {
                return Files.readAllLines(path);
            } catch (IOException failure) {
                throw new UncheckedIOException("Can't read " + path, failure);
            }
        });
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().replace('\\', '/').endsWith(ending)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't list " + folder, failure);
        }
    }
}
