package sigma.recipes.sandbox.memory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import sigma.recipes.lock.OwnerOnly;

/** Writes files atomically, readable only by their owner. */
final class AtomicWriter {

    private AtomicWriter() {
    }

    /**
     * Writes a file through a temporary file next to it, which replaces it when it is on disk. A reader sees the old or the
     * new content, even after a crash.
     */
    static void write(Path file, MemoryFolder.Content content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.attributes(file.getParent()));
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.to(out);
            out.flush();
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        toDisk(file.getParent());
    }

    /** Makes a rename durable; Windows does this itself and cannot open a folder. */
    static void toDisk(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // The content itself is on disk.
        }
    }
}
