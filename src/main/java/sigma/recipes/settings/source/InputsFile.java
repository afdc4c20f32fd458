package sigma.recipes.settings.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sigma.recipes.settings.raw.InputNames;
import sigma.recipes.settings.raw.KnownName;

/** Reads the names of inputs from {@code features/inputs.yaml}, so that a new input is described only there. */
public final class InputsFile {

    private InputsFile() {
    }

    /** Returns the names; none where the file is missing or damaged, which is reported when recipes are read. */
    public static InputNames read(Path folder) {
        Path file = folder.resolve("features").resolve("inputs.yaml");
        if (!Files.isRegularFile(file)) {
            return InputNames.none();
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> inEnvironment = new LinkedHashSet<>();
        try {
            for (JsonNode input : new YAMLMapper().readTree(file.toFile()).path("inputs")) {
                input.path("names").forEach(name -> names.add(name.asText()));
                if (input.path("environment").asBoolean()) {
                    inEnvironment.add(input.path("names").path(0).asText());
                }
            }
        } catch (IOException damaged) {
            return InputNames.none();
        }
        // A setting is never an input, so that a recipe can't read the credentials.
        names.removeIf(name -> name.isEmpty() || KnownName.of(name).isPresent());
        return new InputNames(List.copyOf(names), inEnvironment);
    }
}
