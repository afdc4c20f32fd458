package sigma.recipes.drift.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The files to which an API document may refer: those of a folder, or none if the document must be self-contained. */
public final class ReferencedFiles {

    private final Optional<Path> folder;
    private final DocumentText first;

    private ReferencedFiles(Optional<Path> folder, DocumentText first) {
        this.folder = folder;
        this.first = first;
    }

    /** Returns the files of the folder of {@code file}. */
    static ReferencedFiles of(Path file) throws IOException {
        Path real = file.toRealPath();
        return new ReferencedFiles(Optional.of(real.getParent()), text(file.toString(), real));
    }

    /** Returns an instance for a self-contained document. */
    public static ReferencedFiles none(DocumentText only) {
        return new ReferencedFiles(Optional.empty(), only);
    }

    /** Returns the first file. */
    DocumentText first() {
        return first;
    }

    /**
     * Reads another file.
     *
     * @param name its name relative to the folder
     * @throws DocumentProblem if it cannot be read, or is outside of the folder
     */
    DocumentText read(String name) {
        Path root = folder.orElseThrow();
        try {
            Path real = root.resolve(name).toRealPath();
            if (!real.startsWith(root)) {
                throw new IOException("outside of " + root);
            }
            return text(name, real);
        } catch (IOException | InvalidPathException e) {
            throw DocumentProblem.of(name, null, "a file of the folder of the document", e.toString(),
                    "put the file there, or give the document as one file");
        }
    }

    /** Returns whether a reference of {@code file} leads to another existing file. */
    boolean has(String file, String reference) {
        try {
            return folder.isPresent() && Files.exists(folder.get().resolve(resolve(file, reference)));
        } catch (InvalidPathException noFile) {
            return false;
        }
    }

    /** Returns why a reference is not followed; empty if it stays within the folder of the document. */
    Optional<String> checkInside(String from, String reference) {
        String file = reference.contains(Document.IN) ? reference.substring(0, reference.indexOf(Document.IN)) : reference;
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*:.*|//.*")) {
            return Optional.of("leads to another host, from which nothing is fetched");
        }
        if (folder.isEmpty()) {
            return Optional.of("leads to another file, and the document was given alone");
        }
        try {
            boolean outside = file.startsWith("/") || file.contains("\\") || resolve(from, file).startsWith("..");
            return outside ? Optional.of("leads out of the folder of the document") : Optional.empty();
        } catch (InvalidPathException noFile) {
            return Optional.of("names no file");
        }
    }

    /** Resolves the name of {@code other}, which is relative to {@code file}, against the folder of the document. */
    public static String resolve(String file, String other) {
        return Path.of(file).resolveSibling(other).normalize().toString().replace('\\', '/');
    }

    private static DocumentText text(String name, Path file) throws IOException {
        if (Files.size(file) > DocumentText.MOST_BYTES) {
            throw DocumentProblem.of(name, null, "at most " + (DocumentText.MOST_BYTES >> 20) + " MiB",
                    (Files.size(file) >> 20) + " MiB", "give the API document, which is smaller");
        }
        return new DocumentText(name, Files.readAllBytes(file));
    }
}
