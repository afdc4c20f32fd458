package sigma.recipes.sandbox.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The process that holds a memory folder.
 *
 * @param pid     its process id
 * @param command its command, such as {@code run create-a-member}; without values, which may be secret
 * @param since   when it opened the folder
 */
record FolderHolder(long pid, String command, Instant since) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Returns this process. */
    static FolderHolder ofThisProcess(String command, Instant now) {
        return new FolderHolder(ProcessHandle.current().pid(), command, now);
    }

    /** Writes the note that identifies the holder to other processes. */
    void write(Path file) throws IOException {
        AtomicWriter.write(file, out -> out.write(JSON.writeValueAsBytes(JSON.createObjectNode().put("pid", pid)
                .put("command", command).put("since", since.toString()))));
    }

    /** Reads such a note; empty if it is absent or unreadable. */
    static Optional<FolderHolder> read(Path file) {
        try {
            JsonNode note = JSON.readTree(Files.readAllBytes(file));
            return Optional.of(new FolderHolder(note.path("pid").asLong(), note.path("command").asText(),
                    Instant.parse(note.path("since").asText())));
        } catch (IOException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
