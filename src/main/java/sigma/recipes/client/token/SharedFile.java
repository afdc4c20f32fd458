package sigma.recipes.client.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.lock.LockedFile;
import sigma.recipes.lock.OwnerOnly;
import sigma.recipes.lock.LockWait;

/**
 * A small JSON object that processes share. One process at a time reads and replaces it, under a lock that ends with the
 * process. If the file can't be used, each process works alone: sharing only saves requests and must not fail a run.
 */
final class SharedFile {

    private static final Logger LOG = LoggerFactory.getLogger(SharedFile.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<StandardOpenOption> OPENED = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ);

    private final Path file;
    private final Duration patience;

    /**
     * Creates a reference to a file without reading or writing it.
     *
     * @param patience how long to wait for the lock
     */
    SharedFile(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    /**
     * Runs {@code act} on the content under the lock, and saves the changes.
     *
     * @param act receives the content, an empty object if there is none
     */
    <T> T update(Function<ObjectNode, T> act) {
        Optional<LockedFile> opened = opened();
        if (opened.isEmpty()) {
            return act.apply(JSON.createObjectNode());
        }
        try (LockedFile locked = opened.get()) {
            ObjectNode content = read(locked.channel());
            ObjectNode before = content.deepCopy();
            T result = act.apply(content);
            if (!content.equals(before)) {
                write(locked.channel(), content);
            }
            return result;
        } catch (IOException closing) {
            throw new IllegalStateException("Reading and writing handle their own failures", closing);
        }
    }

    /** Returns the locked file; empty if it is unavailable. */
    private Optional<LockedFile> opened() {
        try {
            OwnerOnly.folder(file.getParent());
            Optional<LockedFile> locked = LockedFile.open(file, OPENED, LockWait.of(patience, BETWEEN_TRIES));
            if (locked.isEmpty()) {
                LOG.debug("Another process holds {}", file);
            }
            return locked;
        } catch (IOException unusable) {
            LOG.debug("{} can't be shared: {}", file, unusable.getMessage());
            return Optional.empty();
        }
    }

    /** Content other than a JSON object, such as after a crash, counts as empty. */
    private ObjectNode read(FileChannel channel) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // The file is small.
            }
            JsonNode content = JSON.readTree(bytes.array());
            return content instanceof ObjectNode object ? object : JSON.createObjectNode();
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private void write(FileChannel channel, ObjectNode content) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text(content).getBytes(StandardCharsets.UTF_8));
            channel.truncate(0);
            channel.position(0);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException full) {
            LOG.debug("{} can't be written: {}", file, full.getMessage());
        }
    }

    private static String text(ObjectNode content) throws JsonProcessingException {
        return JSON.writeValueAsString(content);
    }
}
