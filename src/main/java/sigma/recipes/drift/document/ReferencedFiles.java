package sigma.recipes.drift.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The files among which an API document stands: a folder, out of which no reference leads, or nothing where the document
 * came from elsewhere and has to be whole.
 */
public final class ReferencedFiles {

    private final Optional<Path> folder;
    private final DocumentText first;

    private ReferencedFiles(Optional<Path> folder, DocumentText first) {
        this.folder = folder;
        this.first = first;
    }

    /** Returns the files of the folder in which {@code file} stands. */
    static ReferencedFiles of(Path file) throws IOException {
        Path real = file.toRealPath();
        return new ReferencedFiles(Optional.of(real.getParent()), text(file.toString(), real));
    }

    /** Returns a document that stands alone. */
    public static ReferencedFiles none(DocumentText only) {
        return new ReferencedFiles(Optional.empty(), only);
    }

    /**
     * Reads a file.
     *
     * @param name   its name relative to the folder
     * @param origin the reference that leads to it; null for the first one
     */
    DocumentText read(String name, ReferenceLocation origin) {
        if (origin == null) {
            return first;
        }
        Path root = folder.orElseThrow();
        try {
            Path real = root.resolve(name).toRealPath();
            if (!real.startsWith(root)) {
                throw outside(origin);
            }
            return text(name, real);
        } catch (IOException | InvalidPathException e) {
            throw origin.problem("a file of the folder of the document", "\"" + origin.reference() + "\", which can't be read",
                    "put the file there, or give the document as one file");
        }
    }

    /** Demands that a reference does not lead to another host, nor out of the folder. */
    void demandInside(String reference, ReferenceLocation origin) {
        String file = reference.contains(Document.IN) ? reference.substring(0, reference.indexOf(Document.IN)) : reference;
        if (file.isEmpty()) {
            return;
        }
        if (file.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*:.*|//.*")) {
            throw origin.problem("a reference within the document or to a file of its folder", "\"" + reference + "\"",
                    "get what it refers to, and put it into the folder; nothing is fetched from other hosts");
        }
        if (folder.isEmpty()) {
            throw origin.problem("a document that is whole", "a reference to another file, \"" + reference + "\"",
                    "download all its files into one folder, and give the path of the first");
        }
        if (file.startsWith("/") || file.contains("\\") || resolve(origin.file(), file).startsWith("..")) {
            throw outside(origin);
        }
    }

    /** Returns the name of {@code other}, which is relative to {@code file}, relative to the folder of the document. */
    public static String resolve(String file, String other) {
        return Path.of(file).resolveSibling(other).normalize().toString().replace('\\', '/');
    }

    private static DocumentProblem outside(ReferenceLocation origin) {
        return origin.problem("a file of the folder of the document, or below",
                "\"" + origin.reference() + "\", which leads out of it",
                "put all files of the document into one folder");
    }

    private static DocumentText text(String name, Path file) throws IOException {
        if (Files.size(file) > DocumentText.MOST_BYTES) {
            throw DocumentProblem.of(name, null, "at most " + (DocumentText.MOST_BYTES >> 20) + " MiB",
                    (Files.size(file) >> 20) + " MiB", "give the API document, which is smaller");
        }
        return DocumentText.of(name, Files.readAllBytes(file));
    }
}
