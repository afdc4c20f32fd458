package sigma.recipes.settings.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import sigma.recipes.settings.raw.KnownName;

/**
 * The names that {@code features/inputs.yaml} gives to inputs beside the known ones, so that a new input needs no change
 * here.
 */
public final class OwnInputs {

    private OwnInputs() {
    }

    /** Returns the names, none where the file is missing or damaged: who reads recipes complains about that. */
    static Set<String> names(Path folder) {
        Set<String> names = new TreeSet<>();
        Path file = folder.resolve("features").resolve("inputs.yaml");
        if (!Files.isRegularFile(file)) {
            return names;
        }
        try {
            for (JsonNode input : new YAMLMapper().readTree(file.toFile())) {
                input.path("names").forEach(name -> names.add(name.asText()));
            }
        } catch (IOException damaged) {
            return Set.of();
        }
        names.removeIf(name -> name.isEmpty() || KnownName.of(name).isPresent());
        return names;
    }
}
