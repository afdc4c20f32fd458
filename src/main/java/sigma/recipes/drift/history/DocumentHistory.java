package sigma.recipes.drift.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.document.FetchedDocument;
import sigma.recipes.lock.OwnerOnly;

/**
 * The history of a publisher's documents: a copy of each document with the date of its change, and the result of the last
 * comparison. Only the owner may read the folder.
 */
public final class DocumentHistory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LAST = "last.json";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final Path folder;

    private DocumentHistory(Path folder) {
        this.folder = folder;
    }

    /** Returns the history in a folder, which is created with the first copy. */
    public static DocumentHistory in(Path folder) {
        return new DocumentHistory(folder);
    }

    /**
     * The result of a comparison.
     *
     * @param at           its time
     * @param fingerprints the fingerprints of the causes
     */
    public record LastComparison(Instant at, Set<String> fingerprints) {

        /** Copies the set. */
        public LastComparison {
            fingerprints = Set.copyOf(fingerprints);
        }
    }

    /**
     * Returns the last comparison; empty if there is none.
     *
     * @throws DocumentProblem if its file is damaged
     */
    public Optional<LastComparison> last() {
        Path file = folder.resolve(LAST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode saved = JSON.readTree(Files.readAllBytes(file));
            Set<String> changes = new HashSet<>();
            saved.path("changes").forEach(change -> changes.add(change.asText()));
            return Optional.of(new LastComparison(Instant.parse(saved.path("at").asText()), changes));
        } catch (IOException | DateTimeParseException damaged) {
            throw DocumentProblem.ofHistory(file.toString(), "the result of the last comparison", "a file that cannot be read",
                    "delete it; the next comparison is then the first one");
        }
    }

    /**
     * Saves the documents that differ from their newest copies, with the date of their change.
     *
     * @throws DocumentProblem if they cannot be written
     */
    public void save(List<FetchedDocument> documents, LocalDate day) {
        try {
            for (int i = 0; i < documents.size(); i++) {
                String name = name(documents, i);
                Optional<Path> newest = newest(name);
                if (newest.isEmpty() || !Arrays.equals(Files.readAllBytes(newest.get()), documents.get(i).bytes())) {
                    OwnerOnly.folder(folder);
                    Path dated = folder.resolve(day.toString());
                    OwnerOnly.folder(dated);
                    write(dated.resolve(name), documents.get(i).bytes());
                }
            }
        } catch (IOException failure) {
            throw cannotSave(failure);
        }
    }

    /**
     * Saves the result of a comparison.
     *
     * @throws DocumentProblem if it cannot be written
     */
    public void save(LastComparison comparison) {
        ObjectNode written = JSON.createObjectNode().put("at", comparison.at().toString());
        new TreeSet<>(comparison.fingerprints()).forEach(written.putArray("changes")::add);
        try {
            OwnerOnly.folder(folder);
            write(folder.resolve(LAST), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(written));
        } catch (IOException failure) {
            throw cannotSave(failure);
        }
    }

    /** The name comes from an address; one that could leave the folder or is already in use is replaced. */
    private static String name(List<FetchedDocument> documents, int index) {
        String name = documents.get(index).file();
        boolean taken = documents.subList(0, index).stream().anyMatch(other -> other.file().equals(name));
        return PLAIN_NAME.matcher(name).matches() && !taken && !name.equals(LAST) ? name : "document-" + (index + 1);
    }

    private Optional<Path> newest(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> days = Files.list(folder)) {
            return days.filter(day -> DATE.matcher(day.getFileName().toString()).matches()).map(day -> day.resolve(name))
                    .filter(Files::isRegularFile).max(Comparator.comparing(Path::toString));
        }
    }

    /** Writes a file atomically: it replaces the old one when it is complete. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), ".drift", "", OwnerOnly.attributes(file.getParent()));
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private DocumentProblem cannotSave(IOException failure) {
        return DocumentProblem.ofHistory(folder.toString(), "a folder that can be written", failure.toString(), "check who may write it");
    }
}
