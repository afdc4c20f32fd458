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
import sigma.recipes.lock.Patience;

/**
 * A folder that keeps one organization between commands. A process that opens it is its only user until it is closed; the
 * lock ends with the process, however that ends. Thread-safe.
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
     * Opens a folder, and makes it where it is missing.
     *
     * @param command  what this process does, for the others who want the folder; without secrets
     * @param patience how long to wait for another process
     * @throws MemoryInUse    if another one still works with it then
     * @throws MemoryUnusable if the folder can't be made or written
     */
    public static MemoryFolder open(Path folder, String command, Duration patience) {
        try {
            OwnerOnly.folder(folder);
            LockedFile lock = LockedFile.open(folder.resolve(LOCK), Set.of(StandardOpenOption.CREATE),
                    Patience.of(patience, BETWEEN_TRIES)).orElseThrow(() ->
                    new MemoryInUse(folder, patience, Holder.read(folder.resolve(HOLDER))));
            try {
                Holder.ofThisProcess(command, Instant.now()).write(folder.resolve(HOLDER));
                return new MemoryFolder(folder, lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new MemoryUnusable(folder, failure);
        }
    }

    /** Returns the file that holds the organization, whether or not it is there. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /** Returns whether nothing was saved yet. */
    public boolean isEmpty() {
        return !Files.exists(file(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens what was saved; the caller closes it.
     *
     * @throws IOException if it can't be read
     */
    public InputStream read() throws IOException {
        return Files.newInputStream(file(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Saves an organization in place of the one that was saved: all of it, or nothing changes.
     *
     * @param content writes it
     * @throws MemoryUnusable if it can't be written
     */
    public synchronized void write(Content content) {
        try {
            WholeContent.write(file(), content);
        } catch (IOException failure) {
            throw new MemoryUnusable(folder, failure);
        }
    }

    /**
     * Moves the saved file out of the way, for a person to look at; it is never overwritten.
     *
     * @return where it is now
     * @throws MemoryUnusable if it can't be moved
     */
    public synchronized Path setAside() {
        try {
            Path aside = folder.resolve("unreadable-1.json");
            for (int i = 2; Files.exists(aside); i++) {
                aside = folder.resolve("unreadable-" + i + ".json");
            }
            return moved(aside);
        } catch (IOException failure) {
            throw new MemoryUnusable(folder, failure);
        }
    }

    /**
     * Forgets the organization; the file is kept as the previous one, until the next time.
     *
     * @return where it is now; empty if nothing was saved
     * @throws MemoryUnusable if it can't be moved
     */
    public synchronized Optional<Path> reset() {
        try {
            return isEmpty() ? Optional.empty() : Optional.of(moved(folder.resolve(PREVIOUS)));
        } catch (IOException failure) {
            throw new MemoryUnusable(folder, failure);
        }
    }

    /** Lets the next process in. */
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

        /** Writes all of it to {@code out}, which the caller closes. */
        void to(OutputStream out) throws IOException;
    }

    private Path moved(Path target) throws IOException {
        Files.move(file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        WholeContent.toDisk(folder);
        return target;
    }
}
