package sigma.recipes.settings.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sigma.recipes.settings.raw.InputNames;
import sigma.recipes.settings.raw.KnownName;

/**
 * Reads the names of inputs from {@code features/inputs.yaml} and from {@code inputs.yaml} in the user's own folders, so
 * that a new input is described only there.
 */
public final class InputsFile {

    private InputsFile() {
    }

    /**
     * Returns the names; empty for a missing or invalid file, which is reported when recipes are read.
     *
     * @param folder the project's folder
     */
    public static InputNames read(Path folder) {
        return read(folder, List.of());
    }

    /**
     * Returns the names, including those of the user's own folders. The latter are not read from the environment without a
     * prefix, so that such a folder can't determine what a recipe reads from there.
     */
    static InputNames read(Path folder, List<Path> ownFolders) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> inEnvironment = new LinkedHashSet<>();
        for (JsonNode input : inputs(folder.resolve("features"))) {
            input.path("names").forEach(name -> names.add(name.asText()));
            if (input.path("environment").asBoolean()) {
                inEnvironment.add(input.path("names").path(0).asText());
            }
        }
        ownFolders.forEach(own -> inputs(own).forEach(input -> input.path("names").forEach(name -> names.add(name.asText()))));
        // A setting is never an input, so that a recipe can't read credentials.
        names.removeIf(name -> name.isEmpty() || KnownName.of(name).isPresent());
        return new InputNames(List.copyOf(names), inEnvironment);
    }

    private static JsonNode inputs(Path folder) {
        Path file = folder.resolve("inputs.yaml");
        try {
            return Files.isRegularFile(file) ? new YAMLMapper().readTree(file.toFile()).path("inputs") : MissingNode.getInstance();
        } catch (IOException damaged) {
            return MissingNode.getInstance();
        }
    }
}
