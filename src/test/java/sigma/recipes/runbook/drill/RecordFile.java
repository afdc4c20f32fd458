package sigma.recipes.runbook.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads and writes the YAML records of the drills. Unchanged records are written byte for byte. */
final class RecordFile {

    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private RecordFile() {
    }

    /** Returns the content of a record; empty if there is no such file. */
    static <T> Map<String, Map<String, T>> read(Path file, TypeReference<Map<String, Map<String, T>>> type) throws IOException {
        Map<String, Map<String, T>> content = Files.exists(file) ? YAML.readValue(file.toFile(), type) : new HashMap<>();
        // The entries of a key were removed by hand.
        content.values().removeIf(Objects::isNull);
        return content;
    }

    /** Returns the text of a record. */
    static String text(Map<String, ?> content) {
        try {
            return YAML.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
