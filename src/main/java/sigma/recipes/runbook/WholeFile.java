package sigma.recipes.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file at once: whoever reads it finds all of it, or what stood there before. */
final class WholeFile {

    private WholeFile() {
    }

    /**
     * Writes a text.
     *
     * @throws WrongUse where it can't be written; nothing is left behind then
     */
    static void write(Path file, String text) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path fresh = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
            try {
                Files.writeString(fresh, text);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failure) {
            throw new WrongUse("The file " + file + " can't be written: " + failure
                    + "\n  fix: give a path in a folder that exists and that you may write to");
        }
    }
}
