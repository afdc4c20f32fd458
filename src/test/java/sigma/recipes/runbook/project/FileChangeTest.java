package sigma.recipes.runbook.project;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of contract files: all of it, or nothing. */
class FileChangeTest {

    private static final JsonNode SOMETHING = JsonNodeFactory.instance.objectNode().put("Team", "");

    @TempDir
    private Path folder;

    @Test
    void files_are_changed_made_and_removed() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "old\n");
        Files.writeString(folder.resolve("b.yaml"), "old\n");

        FileChange.write(List.of(changed("a.yaml"), new FileChange("b.yaml", SOMETHING, null, "old\n", ""),
                new FileChange("c/d.yaml", null, SOMETHING, "", "new\n")), folder);

        assertThat(files(), equalTo(List.of("a.yaml new", "c/d.yaml new")));
    }

    @Test
    void where_one_cannot_be_written_all_are_as_they_were() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "old\n");
        Files.createDirectories(folder.resolve("c.yaml/full"));
        List<FileChange> changes = List.of(changed("a.yaml"), new FileChange("b.yaml", null, SOMETHING, "", "new\n"),
                new FileChange("c.yaml", null, SOMETHING, "", "new\n"));

        UsageException thrown = assertThrows(UsageException.class, () -> FileChange.write(changes, folder));

        assertThat(thrown.getMessage(), containsString("The contract files can't be written: "));
        assertThat(thrown.getMessage(), containsString("\n  fix:      check that you may write to " + folder));
        assertThat(files(), equalTo(List.of("a.yaml old")));
    }

    private static FileChange changed(String file) {
        return new FileChange(file, SOMETHING, SOMETHING, "old\n", "new\n");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(file -> folder.relativize(file).toString().replace('\\', '/')
                    + " " + read(file)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
