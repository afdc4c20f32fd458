package sigma.recipes.lock;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * An open file with an exclusive lock, also within this process, until it is closed or the process ends. Only its owner may
 * read a file that is created.
 */
public final class LockedFile implements Closeable {

    private final FileChannel channel;

    private LockedFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a file in an existing folder for writing, and locks it.
     *
     * @param options options other than writing; symbolic links are never followed
     * @param another waits, and returns whether to retry; called after each failed attempt
     * @return empty if the lock is still held when {@code another} gives up
     * @throws IOException if the file can't be opened or locked
     */
    public static Optional<LockedFile> open(Path file, Set<StandardOpenOption> options, BooleanSupplier another) throws IOException {
        Set<OpenOption> all = new HashSet<>(options);
        all.add(StandardOpenOption.WRITE);
        all.add(LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(file, all, OwnerOnly.attributes(file.toAbsolutePath().getParent()));
        boolean locked = false;
        try {
            do {
                locked = lockedNow(channel);
            } while (!locked && another.getAsBoolean());
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(new LockedFile(channel)) : Optional.empty();
    }

    private static boolean lockedNow(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Returns the open file. */
    public FileChannel channel() {
        return channel;
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
