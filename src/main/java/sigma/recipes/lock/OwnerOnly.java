package sigma.recipes.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates folders and files that only their owner may read, if the file system supports permissions. */
public final class OwnerOnly {

    private OwnerOnly() {
    }

    /**
     * Creates a folder and its parents; restricts an existing one to its owner.
     *
     * @throws IOException if it can't be created, or has another owner
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
