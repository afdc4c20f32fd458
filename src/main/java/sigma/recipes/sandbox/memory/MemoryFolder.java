package sigma.recipes.sandbox.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.lock.LockedFile;
import sigma.recipes.lock.OwnerOnly;
import sigma.recipes.lock.LockWait;

/**
 * A folder that keeps one organization between commands. A process opens it exclusively; the lock ends with the process,
 * even after a crash. Thread-safe.
 */
public final class MemoryFolder implements AutoCloseable {

    private static final String FILE = "organization.json";
    private static final String PREVIOUS = "previous.json";
    private static final String LOCK = "lock";
    private static final String HOLDER = "holder.json";
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Path folder;
    private final LockedFile lock;

    private MemoryFolder(Path folder, LockedFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens a folder; creates it if absent.
     *
     * @param command  the command of this process, for messages of others; without secrets
     * @param patience how long to wait for another process
     * @throws MemoryInUse    if another process still holds it
     * @throws MemoryFolderUnusable if the folder can't be created or written
     */
    public static MemoryFolder open(Path folder, String command, Duration patience) {
        try {
            OwnerOnly.folder(folder);
            LockedFile lock = LockedFile.open(folder.resolve(LOCK), Set.of(StandardOpenOption.CREATE),
                    LockWait.of(patience, BETWEEN_TRIES)).orElseThrow(() ->
                    new MemoryInUse(folder, patience, FolderHolder.read(folder.resolve(HOLDER))));
            try {
                FolderHolder.ofThisProcess(command, Instant.now()).write(folder.resolve(HOLDER));
                return new MemoryFolder(folder, lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new MemoryFolderUnusable(folder, failure);
        }
    }

    /** Returns the file of the organization, whether or not it exists. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /** Returns whether nothing was saved yet. */
    public boolean isEmpty() {
        return !Files.exists(file(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens the saved file; the caller closes it.
     *
     * @throws IOException if it can't be read
     */
    public InputStream read() throws IOException {
        return Files.newInputStream(file(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Replaces the saved organization atomically.
     *
     * @param content writes it
     * @throws MemoryFolderUnusable if it can't be written
     */
    public synchronized void write(Content content) {
        try {
            AtomicWriter.write(file(), content);
        } catch (IOException failure) {
            throw new MemoryFolderUnusable(folder, failure);
        }
    }

    /**
     * Moves the saved file aside for inspection; it is never overwritten.
     *
     * @return its new path
     * @throws MemoryFolderUnusable if it can't be moved
     */
    public synchronized Path setAside() {
        try {
            Path aside = folder.resolve("unreadable-1.json");
            for (int i = 2; Files.exists(aside); i++) {
                aside = folder.resolve("unreadable-" + i + ".json");
            }
            return moved(aside);
        } catch (IOException failure) {
            throw new MemoryFolderUnusable(folder, failure);
        }
    }

    /**
     * Deletes the organization; its file is kept as the previous one until the next deletion.
     *
     * @return its new path; empty if nothing was saved
     * @throws MemoryFolderUnusable if it can't be moved
     */
    public synchronized Optional<Path> reset() {
        try {
            return isEmpty() ? Optional.empty() : Optional.of(moved(folder.resolve(PREVIOUS)));
        } catch (IOException failure) {
            throw new MemoryFolderUnusable(folder, failure);
        }
    }

    /** Releases the folder. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(HOLDER));
            lock.close();
        } catch (IOException failure) {
            // The lock ends with the process at the latest.
        }
    }

    /** Writes the content of the file. */
    @FunctionalInterface
    public interface Content {

        /** Writes the content to {@code out}, which the caller closes. */
        void to(OutputStream out) throws IOException;
    }

    private Path moved(Path target) throws IOException {
        Files.move(file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        AtomicWriter.toDisk(folder);
        return target;
    }
}
