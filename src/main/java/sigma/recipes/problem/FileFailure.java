package sigma.recipes.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Explains why a file could not be read or written, without the names of Java's exceptions. */
public final class FileFailure {

    private FileFailure() {
    }

    /** Returns the reason as a phrase, such as {@code permission denied: runs}. */
    public static String words(IOException failure) {
        String kind = kind(failure);
        if (failure instanceof FileSystemException aboutFile) {
            String reason = kind.isEmpty() ? reason(aboutFile.getReason()) : kind;
            return aboutFile.getFile() == null ? reason : reason + ": " + aboutFile.getFile();
        }
        return kind.isEmpty() ? reason(failure.getMessage()) : kind + ": " + failure.getMessage();
    }

    private static String kind(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return "no such file or folder";
        }
        if (failure instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file with this name exists";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        return failure instanceof FileSystemLoopException ? "a link leads back to its own folder" : "";
    }

    /** The message of the system starts with a capital; here it continues a sentence. */
    private static String reason(String text) {
        if (text == null || text.isBlank()) {
            return "the system gives no reason";
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
