package sigma.recipes.runbook.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.project.UsageException;

/**
 * The file in which a run saves its outputs immediately, so that none is lost if the run is interrupted. It is replaced
 * atomically, and only its owner may read it, since it may contain personal data. Thread-safe: an interrupt ends it from a
 * thread of its own.
 */
public final class RunFile {

    /** The progress of the run. */
    public enum Status {
        RUNNING, SUCCEEDED, FAILED, INTERRUPTED;

        /** Returns its name in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name of the file in the folder of its run. */
    static final String NAME = "outputs.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final ObjectNode document = JSON.createObjectNode();
    private Status status = Status.RUNNING;
    private Optional<String> trouble = Optional.empty();

    private RunFile(Path file) {
        this.file = file;
    }

    /**
     * Creates the file of a run that begins or continues now.
     *
     * @param folder       the folder of the run
     * @param organization the organization of the outputs
     * @throws UsageException if it can't be written; nothing has then been sent
     */
    public static RunFile create(Path folder, Instant start, String recipe, String organization) {
        try {
            RunFile made = new RunFile(folder.resolve(NAME));
            made.document.put("recipe", recipe).put("organization", organization).put("at", start.toString());
            made.document.put("status", Status.RUNNING.word()).putObject("outputs");
            made.write();
            return made;
        } catch (IOException failure) {
            throw new UsageException(Problem.of("The outputs of this run can't be saved: " + FileFailure.words(failure) + ". Nothing was sent.")
                    .at(folder.toString()).fix("make it a folder that you may write to, on a disk with space"));
        }
    }

    Path file() {
        return file;
    }

    /** Returns the folder of the run. */
    public Path folder() {
        return file.getParent();
    }

    /** Replaces the outputs and saves them. After a failure, which {@link #trouble()} returns, the run continues. */
    public synchronized void save(String outputs) throws IOException {
        document.set("outputs", JSON.readTree(outputs));
        tryToWrite();
    }

    /** Ends the run; the first cause counts. Without any output there is no file. */
    public synchronized void end(Status end) {
        if (status != Status.RUNNING) {
            return;
        }
        status = end;
        document.put("status", end.word());
        if (outputs().isEmpty()) {
            remove();
        } else {
            tryToWrite();
        }
    }

    /** Returns the outputs: names to texts, or to lists of rows. */
    public synchronized JsonNode outputs() {
        return document.path("outputs").deepCopy();
    }

    /** Returns a copy of the file's content. */
    public synchronized ObjectNode document() {
        return document.deepCopy();
    }

    /** Returns why the last attempt to write the file failed, if it did. */
    synchronized Optional<String> trouble() {
        return trouble;
    }

    private void tryToWrite() {
        try {
            write();
            trouble = Optional.empty();
        } catch (IOException failure) {
            trouble = Optional.of(FileFailure.words(failure));
        }
    }

    private void write() throws IOException {
        // Only the owner may read a temporary file, if the file system supports permissions.
        Path fresh = Files.createTempFile(file.getParent(), ".outputs", ".json");
        try {
            Files.writeString(fresh, JSON.writeValueAsString(document) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // A file without outputs is harmless: no later run uses it.
        }
    }
}
