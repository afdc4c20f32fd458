package sigma.recipes.runbook.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;

/** Writes a file atomically: a reader sees either the new or the previous content. */
public final class AtomicFile {

    private AtomicFile() {
    }

    /**
     * Requires that a file can be written, before any work starts.
     *
     * @throws UsageException if it can't be
     */
    public static void requireWritable(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            Files.delete(Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ""));
        } catch (IOException failure) {
            throw cannotBeWritten(file, failure);
        }
    }

    /**
     * Requires that files can be written into a folder, which is created if absent, before any work starts.
     *
     * @throws UsageException if they can't be
     */
    public static void requireWritableFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".probe", ""));
        } catch (IOException failure) {
            throw new UsageException(Problem.of("The folder " + folder + " can't be written: " + FileFailure.words(failure) + ".")
                    .fix("give a folder that you may write to"));
        }
    }

    /**
     * Writes a text.
     *
     * @throws UsageException if it can't be written; no file is then left behind
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes in the same way. */
    public static void write(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path fresh = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
            try {
                Files.write(fresh, bytes);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failure) {
            throw cannotBeWritten(file, failure);
        }
    }

    private static UsageException cannotBeWritten(Path file, IOException failure) {
        return new UsageException(Problem.of("The file " + file + " can't be written: " + FileFailure.words(failure) + ".")
                .fix("give a path in a folder that exists and that you may write to"));
    }
}
