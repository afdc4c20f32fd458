package sigma.recipes.runbook.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.project.UsageException;

/**
 * The outputs of an earlier run, from its {@link RunFile}.
 *
 * @param file         the file
 * @param recipe       the recipe that returned them
 * @param organization their organization: a host, or {@code sandbox}
 * @param at           when the run began
 * @param status       its result, such as {@code succeeded}
 * @param outputs      the outputs: texts, and lists of rows
 */
public record SavedRun(Path file, String recipe, String organization, Instant at, String status, JsonNode outputs) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads saved outputs.
     *
     * @param which {@code last} for the newest successful run under {@code runs}, or a file or its folder
     * @throws UsageException if there are none, or the file has another format
     */
    public static SavedRun load(Path runs, String which) {
        if (which.equals("last")) {
            return newest(runs);
        }
        Path file = Files.isDirectory(Path.of(which)) ? Path.of(which).resolve(RunFile.NAME) : Path.of(which);
        try {
            return read(file).orElseThrow(() -> new UsageException(Problem.of(file + " contains no saved outputs.")
                    .at("--from " + which).expected("an outputs.json that ./recipes run has saved under runs/")));
        } catch (IOException failure) {
            throw new UsageException(Problem.of("Can't read " + file + " as saved outputs.").at("--from " + which)
                    .expected("last, or an outputs.json that ./recipes run has saved under runs/").actual(FileFailure.words(failure)));
        }
    }

    /** Returns the plain outputs by name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        outputs.properties().forEach(output -> {
            if (output.getValue().isTextual()) {
                texts.put(output.getKey(), output.getValue().asText());
            }
        });
        return texts;
    }

    private boolean succeeded() {
        return status.equals(RunFile.Status.SUCCEEDED.word());
    }

    private static Optional<SavedRun> read(Path file) throws IOException {
        JsonNode all = JSON.readTree(Files.readString(file));
        if (!all.path("outputs").isObject() || !all.path("recipe").isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SavedRun(file, all.path("recipe").asText(), all.path("organization").asText(),
                    Instant.parse(all.path("at").asText()), all.path("status").asText("unknown"), all.path("outputs")));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static SavedRun newest(Path runs) {
        if (!Files.isDirectory(runs)) {
            throw nothingSaved();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.map(folder -> folder.resolve(RunFile.NAME)).filter(Files::isRegularFile)
                    .flatMap(file -> readable(file).stream()).filter(SavedRun::succeeded)
                    .max(Comparator.comparing(SavedRun::at)).orElseThrow(SavedRun::nothingSaved);
        } catch (IOException failure) {
            throw new UsageException(Problem.of("Can't read " + runs + ": " + FileFailure.words(failure) + ".").at("--from last")
                    .fix("give a file"));
        }
    }

    /** A file that can't be read is not a successful run, so the search continues. */
    private static Optional<SavedRun> readable(Path file) {
        try {
            return read(file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static UsageException nothingSaved() {
        return new UsageException(Problem.of("No successful run has saved outputs yet.").at("--from last")
                .fix("run a recipe first, or give the file of a run that did not succeed"));
    }
}
