package sigma.recipes.drift.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sigma.recipes.problem.FileFailure;

/** Reads API documents from files or web addresses. */
public final class Documents {

    private static final String ACCEPTED = "/published/accepted.json.gz";
    private static final String ACCEPTED_NAME = "the accepted document";

    private Documents() {
    }

    /**
     * Reads the document at {@code place}, with at most 32 MiB for each file.
     *
     * @param place a path, or a URL that starts with https:// (http:// for this machine only)
     * @throws DocumentProblem if it cannot be read or used
     */
    public static Document read(String place) {
        return place.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]+://.*") ? FetchedDocument.of(place).document()
                : read(Path.of(place));
    }

    /**
     * Reads documents that describe one API together.
     *
     * @param places as of {@link #read(String)}, at least one
     * @throws DocumentProblem if one of them cannot be read or used
     */
    public static Document read(List<String> places) {
        return Document.joined(places.stream().map(Documents::read).toList());
    }

    /** Returns downloads that describe one API together, at least one, as one document. */
    public static Document of(List<FetchedDocument> downloads) {
        return Document.joined(downloads.stream().map(FetchedDocument::document).toList());
    }

    /** Returns the published document that was accepted last, which is part of the project. */
    public static Document accepted() {
        try (InputStream resource = Documents.class.getResourceAsStream(ACCEPTED)) {
            return PackedDocument.read(ACCEPTED_NAME, resource);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + ACCEPTED + " of the jar", e);
        }
    }

    /** Returns the published document that was accepted last in a project; empty if there is none. */
    public static Optional<Document> accepted(Path project) {
        Path file = acceptedFile(project);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream packed = Files.newInputStream(file)) {
            return Optional.of(PackedDocument.read(ACCEPTED_NAME, packed));
        } catch (IOException e) {
            throw DocumentProblem.of(file.toString(), null, "a document that ./recipes drift accept packed", e.toString(),
                    "restore it from version control, or accept a document again with ./recipes drift accept");
        }
    }

    /** Returns a document in the form of the accepted document of a project, without descriptions. */
    public static byte[] packed(Document document) {
        return PackedDocument.of(document);
    }

    /** Returns the path of the accepted document in a project. */
    public static Path acceptedFile(Path project) {
        return project.resolve("src/main/resources" + ACCEPTED);
    }

    private static Document read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw DocumentProblem.of(file.toString(), null, "a file", Files.isDirectory(file) ? "a folder" : "no such file",
                    "give the path of an OpenAPI document, or its https address");
        }
        try {
            return DocumentReader.read(file.getFileName().toString(), file.getFileName().toString(), ReferencedFiles.of(file));
        } catch (IOException e) {
            throw DocumentProblem.of(file.toString(), null, "a file that can be read", FileFailure.words(e), "check who may read it");
        }
    }
}
