package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Sandbox;

/** Tests runs whose journal can't be written: on a full disk, in a read-only folder, above the file size limit. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tests limit and mount as Unix does")
@Tag(Proof.ONLY)
class FullDiskTest {

    private static final String[] CREATE = {"run", "create-a-workspace", "--yes", "--workspace-name", "Reports"};
    private static final int BLOCK = 512;
    private static final int PAGE = 4096;
    private static final int ROWS = 40;
    /** The length of a recorded response is more than this. */
    private static final int RESPONSE = 600;

    @TempDir
    private Path project;

    private final List<String> writes = new CopyOnWriteArrayList<>();
    private volatile String fullAt = "";
    private volatile String pageFullAt = "";
    private int members;
    private RealProject real;

    @BeforeEach
    void start() throws IOException {
        real = RealProject.open(project, operation -> {
            boolean full = operation.id().equals(fullAt) || operation.id().equals(pageFullAt) && lacksRoom();
            if (full && !Files.exists(filler())) {
                fill(filler());
            }
            if (!operation.reads()) {
                writes.add(operation.id());
            }
        });
        members = real.organization().activeMembers();
    }

    @AfterEach
    void stop() throws Exception {
        real.close();
        if (Files.isDirectory(runs())) {
            system("umount", "-l", runs().toString());
        }
    }

    @Test
    void write_is_not_sent_if_the_file_size_limit_prevents_its_journal_entry() throws Exception {
        assertThat(real.text(), real.recipes(CREATE), equalTo(0));
        int limit = (endOfLine(journal(), "\"operation\":\"createWorkspace\"") - 1) / BLOCK;
        assertThat(limit, greaterThan(0));
        writes.clear();

        try (CommandProcess run = CommandProcess.limited(limit, project, real.environment(), "run", "create-a-workspace", "--yes",
                "--workspace-name", "Reporte")) {
            assertThat(run.out() + run.err(), run.ended(), equalTo(1));
            assertThat(run.out() + run.err(), allOf(containsString("The journal of this run can't be written: file too large. The run stops before its next request."),
                    containsString("/journal.jsonl\n"), containsString("expected: a disk with space, and a folder that you may write to\n"),
                    containsString("then ./recipes resume 20"), not(containsString("Exception"))));
        }
        assertThat(writes, hasSize(0));

        assertThat(real.text(), real.recipes("resume", "--yes"), equalTo(0));
        assertThat(writes, equalTo(List.of("createWorkspace")));
    }

    @Test
    void full_disk_stops_a_run_before_its_first_write_and_resume_works_once_space_is_free() throws Exception {
        mounted("size=64k");
        fullAt = "listWorkspaces";

        int exit = real.recipes("run", "onboard-a-member", "--yes", "--first-name", "Ana", "--last-name", "Silva", "--email", "ana@example.com",
                "--account-type", "Build", "--workspace", "Reporting", "--permission", "explore", "--team", "Finance", "--connection",
                "Snowflake production", "--connection-permission", "use");

        assertThat(real.text(), exit, equalTo(1));
        assertThat(real.text(), allOf(containsString("The journal of this run can't be written: no space left on device. The run stops before its next request."),
                containsString("Nothing was changed."), not(containsString("Exception"))));
        assertThat(writes, hasSize(0));
        assertThat(journalEntries().stream().filter(entry -> entry.path("write").asBoolean()).toList(), hasSize(0));

        fullAt = "";
        Files.delete(filler());
        assertThat(system("mount", "-o", "remount,size=1m", runs().toString()), equalTo(0));
        assertThat(real.text(), real.recipes("resume", "--yes"), equalTo(0));
        assertThat(writes.size(), greaterThan(2));
    }

    @Test
    void full_disk_after_a_write_stops_the_run_and_resume_does_not_repeat_the_write() throws Exception {
        mounted("size=1m");
        String name = "of a long name ".repeat(7).strip();
        Path file = Files.writeString(project.resolve("members.csv"), "first name,last name,email,account type\n" + IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> "Ana " + name + ",Silva " + name + ",ana" + row + "@example.com,View\n").collect(Collectors.joining()));
        pageFullAt = "createMember";

        int exit = real.recipes("run", "create-many-members", "--yes", "--members-file", file.toString());

        assertThat("the disk was filled", Files.exists(filler()), equalTo(true));
        assertThat(real.text(), exit, equalTo(1));
        assertThat(real.text(), allOf(containsString("The journal of this run can't be written: no space left on device. The run stops before its next request."),
                not(containsString("Nothing was changed.")), not(containsString("Exception"))));
        int carriedOut = writes.size();
        assertThat("rows that are left for the resumed run", carriedOut < ROWS, equalTo(true));
        List<JsonNode> entries = journalEntries();
        assertThat("the journal ends with the write whose response it could not take", entries.get(entries.size() - 1).path("write").asBoolean(), equalTo(true));

        pageFullAt = "";
        Files.delete(filler());
        assertThat(real.text(), real.recipes("resume", "--yes"), equalTo(0));
        assertThat("writes before the disk was full: " + carriedOut, writes.size(), equalTo(ROWS));
        assertThat(real.organization().activeMembers(), equalTo(members + ROWS));
    }

    @Test
    void no_run_starts_on_a_full_disk() throws Exception {
        mounted("size=64k");
        fill(filler());

        assertThat(real.recipes(CREATE) == 0, equalTo(false));

        assertThat(real.text(), allOf(containsString("no space left on device"), containsString("Nothing was sent.\n  where:    "),
                containsString("\n  fix:      "), not(containsString("resume")), not(containsString("Exception"))));
        assertThat(writes, hasSize(0));
        try (Stream<Path> left = Files.list(runs())) {
            assertThat(left.toList(), equalTo(List.of(filler())));
        }
    }

    @Test
    void no_run_starts_or_resumes_in_a_read_only_folder() throws Exception {
        mounted("size=1m");
        real.breakOffAt("createWorkspace");
        assertThat(real.recipes(CREATE), not(equalTo(0)));
        real.respondAgain();
        writes.clear();
        assertThat(system("mount", "-o", "remount,ro", runs().toString()), equalTo(0));

        assertThat(real.recipes(CREATE), equalTo(2));
        assertThat(real.text(), containsString("This run can't be saved: read-only file system: "));
        assertThat(real.text(), containsString("Nothing was sent.\n  where:    " + runs() + "\n  fix:      make it a folder that you may write to, on a disk with space"));
        assertThat(real.recipes("resume", "--yes"), equalTo(1));
        assertThat(real.text(), allOf(containsString("The journal of this run can't be written: read-only file system"), containsString("/journal.jsonl\n"),
                not(containsString("Exception"))));
        assertThat(writes, hasSize(0));
    }

    private Path runs() {
        return project.resolve("runs");
    }

    private Path filler() {
        return runs().resolve("filler");
    }

    /** Returns whether a response of some length needs another page than the last one of the journal, which is allocated. */
    private boolean lacksRoom() {
        try {
            return PAGE - Files.size(journal()) % PAGE < RESPONSE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void mounted(String options) throws Exception {
        Files.createDirectories(runs());
        assumeTrue(system("mount", "-t", "tmpfs", "-o", options, "tmpfs", runs().toString()) == 0, "this user may not mount a file system");
    }

    /** Fills all free space. */
    private static void fill(Path filler) {
        try {
            Files.write(filler, new byte[Math.toIntExact(filler.toFile().getParentFile().getUsableSpace())]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.walk(runs())) {
            return files.filter(file -> file.endsWith("journal.jsonl")).findFirst().orElseThrow();
        }
    }

    private List<JsonNode> journalEntries() throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        String text = Files.readString(journal());
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            entries.add(new JsonMapper().readTree(line));
        }
        return entries;
    }

    private static int endOfLine(Path file, String part) throws IOException {
        int bytes = 0;
        for (String line : Files.readAllLines(file)) {
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (line.contains(part)) {
                return bytes;
            }
        }
        throw new AssertionError("No line contains " + part);
    }

    private static int system(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException missing) {
            return 1;
        }
    }
}
