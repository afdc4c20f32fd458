package sigma.recipes.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written atomically: under a temporary name in its folder, then renamed. Without {@link #finish()} it is
 * removed, also after Ctrl-C; a killed process leaves a file whose name ends in {@code .part}, which is removed when the same
 * file is begun again. Only its owner may read it, if the file system supports permissions.
 */
public final class NewFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final boolean overwrite;

    private NewFile(Path target, Path part, boolean overwrite) {
        this.target = target;
        this.part = part;
        this.overwrite = overwrite;
    }

    /**
     * Begins a file that replaces none.
     *
     * @param target its path
     * @throws FileNotWritable if its folder does not exist or can't be written, or the file exists
     */
    public static NewFile begin(Path target) {
        return begin(target, false);
    }

    /**
     * Begins a file that replaces the one at its path, if there is one.
     *
     * @param target its path
     * @throws FileNotWritable if its folder does not exist or can't be written
     */
    public static NewFile replacing(Path target) {
        return begin(target, true);
    }

    private static NewFile begin(Path target, boolean overwrite) {
        if (Files.isDirectory(target)) {
            throw FileNotWritable.folder(target);
        }
        if (Files.isDirectory(target.toAbsolutePath().getParent())) {
            PartialFile.deleteAbandoned(target);
        }
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw FileNotWritable.exists(target);
        }
        if (!Files.isDirectory(target.toAbsolutePath().getParent())) {
            throw FileNotWritable.noFolder(target);
        }
        try {
            Path part = PartialFile.create(target);
            part.toFile().deleteOnExit();
            return new NewFile(target, part, overwrite);
        } catch (IOException failure) {
            throw FileNotWritable.because(target, failure);
        }
    }

    /** Returns the temporary file to write to. It exists. */
    public Path part() {
        return part;
    }

    /** Returns the path of the file. */
    public Path target() {
        return target;
    }

    /**
     * Gives the file its name, after forcing it to disk.
     *
     * @throws FileNotWritable if that fails, or another file got the name meanwhile and may not be replaced
     */
    public void finish() {
        try {
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            if (overwrite) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                // In one folder, this is a rename that does not replace.
                Files.move(part, target);
            }
        } catch (FileAlreadyExistsException taken) {
            throw FileNotWritable.exists(target);
        } catch (IOException failure) {
            throw FileNotWritable.because(target, failure);
        }
    }

    /** Removes the file unless it is finished. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // Its name marks it as incomplete, and the end of the process tries again.
        }
    }
}
