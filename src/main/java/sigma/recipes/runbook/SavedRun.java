package sigma.recipes.runbook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outputs of a run, saved for the next one.
 *
 * @param file         where they are saved
 * @param recipe       the recipe that handed them on
 * @param organization the organization that they belong to: a host, or {@code sandbox}
 * @param outputs      the outputs: texts, and lists of rows
 */
record SavedRun(Path file, String recipe, String organization, JsonNode outputs) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS")
            .withZone(ZoneOffset.UTC);
    private static final String FILE = "outputs.json";

    /** Saves outputs under {@code runs}, readable for the owner alone, since they may name people. */
    static SavedRun save(Path runs, Clock clock, String recipe, String organization, byte[] outputs) throws IOException {
        Path folder = runs.resolve(TIME.format(clock.instant()) + "-" + recipe);
        Files.createDirectories(folder);
        JsonNode values = JSON.readTree(outputs);
        ObjectNode all = JSON.createObjectNode();
        all.put("recipe", recipe).put("organization", organization).put("at", clock.instant().toString());
        all.set("outputs", values);
        Path file = folder.resolve(FILE);
        Files.writeString(file, JSON.writeValueAsString(all) + "\n");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return new SavedRun(file, recipe, organization, values);
    }

    /**
     * Reads saved outputs.
     *
     * @param which {@code last} for the newest under {@code runs}, else a file or its folder
     * @throws WrongUse where there are none, or the file is not one of ours
     */
    static SavedRun load(Path runs, String which) {
        Path file = which.equals("last") ? newest(runs) : file(Path.of(which));
        try {
            JsonNode all = JSON.readTree(Files.readString(file));
            if (!all.path("outputs").isObject() || !all.path("recipe").isTextual()) {
                throw new WrongUse("--from " + which + ": " + file + " holds no saved outputs."
                        + "\n  expected: an outputs.json that ./recipes run has saved under runs/");
            }
            return new SavedRun(file, all.path("recipe").asText(), all.path("organization").asText(), all.path("outputs"));
        } catch (IOException failure) {
            throw new WrongUse("--from " + which + ": can't read " + file + " as saved outputs."
                    + "\n  expected: last, or an outputs.json that ./recipes run has saved under runs/");
        }
    }

    /** Returns the outputs that are plain texts, by name. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        outputs.fields().forEachRemaining(output -> {
            if (output.getValue().isTextual()) {
                texts.put(output.getKey(), output.getValue().asText());
            }
        });
        return texts;
    }

    /** Returns the outputs that are lists of rows, by name. */
    Map<String, List<Map<String, String>>> tables() {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        outputs.fields().forEachRemaining(output -> {
            if (output.getValue().isArray()) {
                tables.put(output.getKey(), JSON.convertValue(output.getValue(), new TypeReference<>() { }));
            }
        });
        return tables;
    }

    private static Path file(Path given) {
        return Files.isDirectory(given) ? given.resolve(FILE) : given;
    }

    private static Path newest(Path runs) {
        if (!Files.isDirectory(runs)) {
            throw nothingSaved();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            Optional<Path> newest = folders.map(folder -> folder.resolve(FILE)).filter(Files::isRegularFile)
                    .max(Comparator.comparing(Path::toString));
            return newest.orElseThrow(SavedRun::nothingSaved);
        } catch (IOException failure) {
            throw nothingSaved();
        }
    }

    private static WrongUse nothingSaved() {
        return new WrongUse("--from last: no run has saved outputs yet.\n  fix: run a recipe first, or give a file");
    }
}
