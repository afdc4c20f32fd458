package sigma.recipes.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that only their owner may read, where the file system knows owners. */
public final class OwnerOnly {

    private OwnerOnly() {
    }

    /**
     * Creates a folder and those above it; an existing one is closed to everybody else.
     *
     * @throws IOException if it can't be made, or belongs to somebody else
     */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (posix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Returns the attributes with which a file is created.
     *
     * @param folder the folder of the file, which exists
     * @throws IOException if the folder can't be read
     */
    public static FileAttribute<?>[] attributes(Path folder) throws IOException {
        return posix(folder) ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    private static boolean posix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
