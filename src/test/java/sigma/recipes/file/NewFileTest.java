package sigma.recipes.file;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

    @TempDir
    private Path folder;
    private Path target;

    @BeforeEach
    void name() {
        target = folder.resolve("orders.csv");
    }

    @Test
    void file_gets_its_final_name_when_complete() throws IOException {
        try (NewFile file = NewFile.begin(target)) {
            Files.writeString(file.part(), "a,b\n");
            assertThat(Files.exists(target), is(false));
            assertThat(file.part().getFileName().toString().endsWith(".part"), is(true));
            file.finish();
        }

        assertThat(names(), contains("orders.csv"));
        assertThat(Files.readString(target), equalTo("a,b\n"));
    }

    @Test
    void incomplete_file_leaves_nothing() throws IOException {
        try (NewFile file = NewFile.begin(target)) {
            Files.writeString(file.part(), "half");
        }

        assertThat(names(), empty());
    }

    @Test
    void existing_file_is_replaced_on_request_only() throws IOException {
        Files.writeString(target, "as it was");

        assertThat(assertThrows(FileNotWritable.class, () -> NewFile.begin(target)).getMessage(), equalTo(
                "The file already exists, and is not replaced\n  where:    " + target + "\n  expected: a name that no file has"
                + "\n  fix:      give another name with --to, or --overwrite to replace the file"));
        assertThat(Files.readString(target), equalTo("as it was"));

        try (NewFile file = NewFile.replacing(target)) {
            Files.writeString(file.part(), "new");
            file.finish();
        }
        assertThat(Files.readString(target), equalTo("new"));
    }

    @Test
    void file_created_meanwhile_is_kept() throws IOException {
        try (NewFile file = NewFile.begin(target)) {
            Files.writeString(target, "of another program");

            assertThat(assertThrows(FileNotWritable.class, file::finish).getMessage(), containsString("already exists"));
        }

        assertThat(names(), contains("orders.csv"));
        assertThat(Files.readString(target), equalTo("of another program"));
    }

    @Test
    void folder_in_its_place_and_missing_folder_are_reported() {
        assertThat(assertThrows(FileNotWritable.class, () -> NewFile.replacing(folder)).getMessage(),
                containsString("A folder has the name that the file should get\n  where:    " + folder));
        assertThat(assertThrows(FileNotWritable.class, () -> NewFile.replacing(folder.resolve("a/b.csv"))).getMessage(),
                containsString("The folder of the file does not exist\n  where:    " + folder.resolve("a/b.csv")));
    }

    @Test
    void destination_is_a_folder_or_file_and_nothing_is_written_outside_of_it() {
        assertThat(Destination.named(folder, true), equalTo(new Destination(folder, Optional.empty(), true, Set.of(), true)));
        assertThat(Destination.named(target, false), equalTo(new Destination(folder, Optional.of("orders.csv"), false, Set.of(), true)));
        try (NewFile file = Destination.folder(folder).begin("../../etc/Orders: week?", "csv")) {
            assertThat(file.target(), equalTo(folder.resolve("_.._etc_Orders_ week_.csv")));
        }
        try (NewFile file = Destination.named(target, false).begin("Orders", "csv")) {
            assertThat(file.target(), equalTo(target));
        }
    }

    @Test
    void several_files_require_a_folder_and_get_unique_names() {
        assertThat(assertThrows(FileNotWritable.class, () -> Destination.named(target, false).requireFolder()).getMessage(),
                equalTo("The recipe writes several files, and needs a folder for them\n  where:    " + target
                + "\n  expected: an existing folder\n  fix:      create the folder, or give another one with --to"));
        Destination.named(folder, false).requireFolder();

        FileNames names = Destination.folder(folder).names("csv");
        assertThat(Stream.of("Orders", "orders", "Orders (2)", "Orders", "A/B", "A?B").map(names::next).toList(), contains("Orders.csv",
                "orders (2).csv", "Orders (2) (2).csv", "Orders (3).csv", "A_B.csv", "A_B (2).csv"));
    }

    @Test
    void names_are_safe_on_every_file_system() {
        List<String> safe = Stream.of("Orders / week", "con", "NUL.x", "a\u0000\n\u202Eb", " .hidden. ", "", "...", "Möbel №1",
                "tab\tand  blanks", "a:b*c?\"<>|\\").map(text -> SafeFileName.of(text, "csv")).toList();

        assertThat(safe, contains("Orders _ week.csv", "_con.csv", "_NUL.x.csv", "a___b.csv", "hidden.csv", "untitled.csv",
                "untitled.csv", "Möbel №1.csv", "tab_and blanks.csv", "a_b_c______.csv"));
        String longest = SafeFileName.of("ü".repeat(300), "csv");
        assertThat(longest.getBytes(StandardCharsets.UTF_8).length, lessThan(200));
        assertThat(longest, equalTo("ü".repeat(90) + ".csv"));
        assertThat("decomposed and composed letters are one name", SafeFileName.of("u\u0308", "csv"), equalTo("ü.csv"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void reserved_names_are_not_used_in_any_case() throws IOException {
        Destination run = Destination.folder(folder, true, Set.of("journal.jsonl", "summary.json"));
        Files.writeString(folder.resolve("summary.json"), "of the run");

        try (NewFile file = run.begin("SUMMARY", "json")) {
            file.finish();
        }
        assertThat(run.begin("\u017Fummary", "json").target(), equalTo(folder.resolve("\u017Fummary (2).json")));
        assertThat(run.begin("journal", "jsonl").target(), equalTo(folder.resolve("journal (2).jsonl")));
        assertThat(run.replacing().begin("journal", "jsonl").target(), equalTo(folder.resolve("journal (2).jsonl")));
        assertThat(run.begin("journal", "csv").target(), equalTo(folder.resolve("journal.csv")));
        assertThat(Stream.of("summary", "Summary").map(run.names("json")::next).toList(), contains("summary (2).json", "Summary (3).json"));
        assertThat(Files.readString(folder.resolve("summary.json")), equalTo("of the run"));
        assertThat(Files.exists(folder.resolve("SUMMARY (2).json")), equalTo(true));
    }
}
