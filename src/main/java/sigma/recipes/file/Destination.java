package sigma.recipes.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The target of a recipe's files.
 *
 * @param folder    the folder; nothing is written outside of it
 * @param name      the name of the file; empty to derive names from the content
 * @param overwrite whether an existing file is replaced
 * @param reserved  names that derived file names must not have
 * @param chosen    whether the user named the place
 */
public record Destination(Path folder, Optional<String> name, boolean overwrite, Set<String> reserved, boolean chosen) {

    /** Copies the names. */
    public Destination {
        reserved = Set.copyOf(reserved);
    }

    /** Returns the folder as the target of new files. */
    public static Destination folder(Path folder) {
        return folder(folder, false, Set.of());
    }

    /** Returns the folder as the place of files, for a user who named none. */
    public static Destination folder(Path folder, boolean overwrite, Set<String> reserved) {
        return new Destination(folder, Optional.empty(), overwrite, reserved, false);
    }

    /** Returns the target given by a user: an existing folder, or an existing or new file. */
    public static Destination named(Path path, boolean overwrite) {
        Path absolute = path.toAbsolutePath().normalize();
        return Files.isDirectory(absolute) || absolute.getFileName() == null
                ? new Destination(absolute, Optional.empty(), overwrite, Set.of(), true)
                : new Destination(absolute.getParent(), Optional.of(absolute.getFileName().toString()), overwrite, Set.of(), true);
    }

    /** Returns the same target, with existing files replaced. */
    public Destination replacing() {
        return new Destination(folder, name, true, reserved, chosen);
    }

    /**
     * Begins a file.
     *
     * @param object     the name of the content, for files without a name
     * @param extension the extension of such a file
     * @throws FileNotWritable if the folder does not exist, or a file exists and may not be replaced
     */
    public NewFile begin(String object, String extension) {
        return begin(target(object, extension));
    }

    /**
     * Begins a file with a secret, which replaces no file.
     *
     * @param object     the name of what is written, for a file that has no name yet
     * @param extension the extension of such a file
     * @throws FileNotWritable if the folder does not exist, or a file exists, or files are to be replaced
     */
    public NewFile beginSecret(String object, String extension) {
        Path target = target(object, extension);
        if (overwrite) {
            throw FileNotWritable.secretReplaces(target);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw FileNotWritable.secretExists(target);
        }
        return NewFile.begin(target);
    }

    private NewFile begin(Path target) {
        return overwrite ? NewFile.replacing(target) : NewFile.begin(target);
    }

    private Path target(String object, String extension) {
        return folder.resolve(name.orElseGet(() -> names(extension).next(object)));
    }

    /**
     * Requires a folder for several files.
     *
     * @throws FileNotWritable if it is a file, or does not exist
     */
    public void requireFolder() {
        if (name.isPresent() || !Files.isDirectory(folder)) {
            throw FileNotWritable.noFolderForMany(name.map(folder::resolve).orElse(folder));
        }
    }

    /** Returns the names of several files with one extension. */
    public FileNames names(String extension) {
        return new FileNames(extension, reserved);
    }

    /**
     * Begins one of several files.
     *
     * @param file its name, which is safe
     * @throws FileNotWritable if a file exists and may not be replaced, or an I/O error occurs
     */
    public NewFile beginOneOfMany(String file) {
        return begin(folder.resolve(file));
    }
}
