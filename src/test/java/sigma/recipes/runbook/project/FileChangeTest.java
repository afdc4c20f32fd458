package sigma.recipes.runbook.project;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that changes of contract files are applied completely or not at all. */
class FileChangeTest {

    private static final FileChange FIRST = changed("a.yaml", "old a", "new a");
    private static final FileChange LAST = changed("c.yaml", "old c", "new c");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "old a");
        Files.writeString(folder.resolve("c.yaml"), "old c");
        Files.writeString(folder.resolve("gone.yaml"), "old gone");
    }

    @Test
    void all_files_are_written_and_no_other_file_remains() throws IOException {
        FileChange gone = new FileChange("gone.yaml", JsonNodeFactory.instance.objectNode(), null, "old gone", "");
        FileChange fresh = new FileChange("below/new.yaml", null, JsonNodeFactory.instance.objectNode(), "", "new");

        FileChange.write(List.of(FIRST, gone, fresh, LAST), folder);

        assertThat(files(), contains("a.yaml: new a", "below/new.yaml: new", "c.yaml: new c"));
    }

    @Test
    void replaced_files_are_restored_if_a_later_one_cannot_be_replaced() throws IOException {
        FileChange gone = new FileChange("gone.yaml", JsonNodeFactory.instance.objectNode(), null, "old gone", "");
        Files.createDirectories(folder.resolve("b.yaml/blocks"));

        UsageException failure = assertThrows(UsageException.class,
                () -> FileChange.write(List.of(FIRST, gone, new FileChange("b.yaml", null, JsonNodeFactory.instance.objectNode(), "", "new b"), LAST), folder));

        assertThat(failure.getMessage(), containsString("The contract files can't be written: "));
        assertThat(failure.getMessage(), containsString("none of them is changed"));
        assertThat(failure.getMessage(), containsString("\n  fix:      check that you may write to " + folder));
        assertThat(files(), contains("a.yaml: old a", "c.yaml: old c", "gone.yaml: old gone"));
    }

    @Test
    void no_file_is_replaced_if_one_cannot_be_created() throws IOException {
        UsageException failure = assertThrows(UsageException.class,
                () -> FileChange.write(List.of(FIRST, changed("c.yaml/d.yaml", "", "new d")), folder));

        assertThat(failure.getMessage(), containsString("none of them is changed"));
        assertThat(files(), contains("a.yaml: old a", "c.yaml: old c", "gone.yaml: old gone"));
    }

    @Test
    void read_only_folder_is_unchanged() throws IOException {
        Path locked = Files.createDirectories(folder.resolve("locked"));
        Files.writeString(locked.resolve("d.yaml"), "old d");
        // The root user may write everywhere.
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked));

        assertThrows(UsageException.class, () -> FileChange.write(List.of(FIRST, changed("locked/d.yaml", "old d", "new d")), folder));

        assertThat(locked.toFile().setWritable(true), is(true));
        assertThat(Files.readString(locked.resolve("d.yaml")), equalTo("old d"));
        assertThat(Files.readString(folder.resolve("a.yaml")), equalTo("old a"));
    }

    private static FileChange changed(String file, String before, String after) {
        return new FileChange(file, JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode(), before, after);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/') + ": " + read(file)).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
