package sigma.recipes.client.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small JSON object that processes share. One process at a time reads and replaces it, under a lock that ends with the
 * process. If the file can't be used, each process works alone: sharing only saves requests and must not fail a run.
 */
final class SharedFile {

    private static final Logger LOG = LoggerFactory.getLogger(SharedFile.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<OpenOption> OPENED = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);

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
        FileChannel channel = opened();
        if (channel == null) {
            return act.apply(JSON.createObjectNode());
        }
        try (channel) {
            ObjectNode content = read(channel);
            ObjectNode before = content.deepCopy();
            T result = act.apply(content);
            if (!content.equals(before)) {
                write(channel, content);
            }
            return result;
        } catch (IOException closing) {
            throw new IllegalStateException("Reading and writing handle their own failures", closing);
        }
    }

    /** Returns the locked file; null if it is unavailable. */
    private FileChannel opened() {
        try {
            Path folder = file.getParent();
            Files.createDirectories(folder);
            boolean owners = Files.getFileStore(folder).supportsFileAttributeView("posix");
            if (owners) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel channel = FileChannel.open(file, OPENED, owners ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0]);
            if (locked(channel)) {
                return channel;
            }
            channel.close();
            LOG.debug("Another process holds {}", file);
        } catch (IOException unusable) {
            LOG.debug("{} can't be shared: {}", file, unusable.getMessage());
        }
        return null;
    }

    private boolean locked(FileChannel channel) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!lockedNow(channel)) {
            if (System.nanoTime() >= end) {
                return false;
            }
            try {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean lockedNow(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
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
