package sigma.recipes.drift.history;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.document.FetchedDocument;

class DocumentHistoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 17);

    @TempDir
    private Path project;
    private Path folder;
    private DocumentHistory history;

    @BeforeEach
    void createFolder() {
        folder = project.resolve("runs/drift");
        history = DocumentHistory.in(folder);
    }

    @Test
    void result_of_a_comparison_is_saved() {
        assertThat(history.last(), equalTo(Optional.empty()));
        DocumentHistory.LastComparison comparison = new DocumentHistory.LastComparison(Instant.parse("2026-08-17T03:00:00Z"), Set.of("b", "a"));

        history.save(comparison);

        assertThat(DocumentHistory.in(folder).last(), equalTo(Optional.of(comparison)));
    }

    @Test
    void document_is_kept_under_the_date_of_its_change() throws IOException {
        history.save(List.of(document("api.json", "1"), document("code.json", "1")), MONDAY);
        history.save(List.of(document("api.json", "1"), document("code.json", "2")), MONDAY.plusDays(1));
        history.save(List.of(document("api.json", "1"), document("code.json", "1")), MONDAY.plusDays(2));

        assertThat(files(), contains("2026-08-17/api.json", "2026-08-17/code.json", "2026-08-18/code.json", "2026-08-19/code.json"));
        assertThat(Files.readString(folder.resolve("2026-08-18/code.json")), equalTo("2"));
    }

    @Test
    void file_names_stay_in_the_folder_and_are_unique() throws IOException {
        history.save(List.of(document("..", "1"), document(".ssh", "2"), document("a\\b", "3"), document("api.json", "4"),
                document("api.json", "5"), document("last.json", "6")), MONDAY);

        assertThat(files(), contains("2026-08-17/api.json", "2026-08-17/document-1", "2026-08-17/document-2", "2026-08-17/document-3",
                "2026-08-17/document-5", "2026-08-17/document-6"));
    }

    @Test
    void history_is_readable_by_its_owner_only() throws IOException {
        assumeTrue(Files.getFileStore(project).supportsFileAttributeView("posix"));
        history.save(List.of(document("api.json", "1")), MONDAY);
        history.save(new DocumentHistory.LastComparison(Instant.EPOCH, Set.of()));

        assertThat(permissions(folder), equalTo("rwx------"));
        assertThat(permissions(folder.resolve("2026-08-17")), equalTo("rwx------"));
        assertThat(permissions(folder.resolve("2026-08-17/api.json")), equalTo("rw-------"));
        assertThat(permissions(folder.resolve("last.json")), equalTo("rw-------"));
    }

    @Test
    void damaged_record_is_reported() throws IOException {
        Files.createDirectories(folder);
        for (String damaged : List.of("", "{", "[]", "{\"at\": \"yesterday\"}")) {
            Files.writeString(folder.resolve("last.json"), damaged);

            assertThat(assertThrows(DocumentProblem.class, history::last).getMessage(), containsString("fix:      delete it"));
        }
    }

    private static FetchedDocument document(String name, String text) {
        return new FetchedDocument("https://example.com/" + name, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
