package sigma.recipes.file;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

@Tag(Proof.ONLY)
class PartialFileTest {

    private static final WritingProcess CURRENT = WritingProcess.current();

    @TempDir
    private Path folder;

    @Test
    void only_abandoned_parts_of_the_same_file_are_deleted() throws IOException {
        Path orders = folder.resolve("orders.csv");
        String name = PartialFile.create(orders).getFileName().toString();
        String writer = "-" + CURRENT.id() + "-" + CURRENT.start() + "-";
        String ended = "-" + CURRENT.id() + "-" + (CURRENT.start() - 1) + "-";
        String left = name.replace(writer, ended);
        String ofAnotherFile = PartialFile.create(folder.resolve("members.csv")).getFileName().toString().replace(writer, ended);
        String ofAnotherHost = left.substring(0, 44) + "00000000-0000-0000-0000-000000000000" + left.substring(80);
        List<String> kept = List.of(ofAnotherFile, ofAnotherHost, ".orders.part", ".sigma-orders.part", left + ".txt",
                name.replace(writer, "-99999999999999999999-1-"));
        for (String file : Stream.concat(kept.stream(), Stream.of(left)).toList()) {
            Files.createFile(folder.resolve(file));
        }
        Files.createDirectory(folder.resolve(left.replace("-" + (CURRENT.start() - 1) + "-", "-1-")));

        PartialFile.deleteAbandoned(orders);

        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(file -> !file.contains(writer)).toList();
            assertThat(names, containsInAnyOrder(kept.toArray()));
        }
        assertThat("the file that this process writes", Files.exists(folder.resolve(name)), equalTo(true));
    }

    @Test
    void process_has_ended_if_it_does_not_run_or_its_id_was_reused() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx16m", "-version").start();
        WritingProcess writer = WritingProcess.of(process.toHandle());
        WritingProcess self = new WritingProcess(CURRENT.host(), ProcessHandle.current().parent().orElseThrow().pid(), 0);

        process.waitFor();

        assertThat(writer.hasEnded(), equalTo(true));
        assertThat("a running process of an unknown start", self.hasEnded(), equalTo(false));
        assertThat("another process with the id of a running one", new WritingProcess(self.host(), self.id(), 1).hasEnded(), equalTo(true));
        assertThat("a process on another host", new WritingProcess("another", writer.id(), writer.start()).hasEnded(), equalTo(false));
        assertThat("this process", CURRENT.hasEnded(), equalTo(false));
    }
}
