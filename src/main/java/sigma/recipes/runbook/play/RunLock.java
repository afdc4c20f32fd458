package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.project.WholeFile;

/**
 * Lets one run of a recipe at a time write to an organization, so that two scheduled runs do not meet. The lock belongs to an
 * open file and ends with its process, however that ends; a note beside it names the holder.
 */
final class RunLock implements AutoCloseable {

    /** The folder of the locks below that of the runs. */
    static final String FOLDER = ".locks";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Optional<FileChannel> channel;
    private final Optional<Path> note;

    private RunLock(Optional<FileChannel> channel, Optional<Path> note) {
        this.channel = channel;
        this.note = note;
    }

    /** Returns a lock of nothing, for a run that needs none. */
    static RunLock none() {
        return new RunLock(Optional.empty(), Optional.empty());
    }

    /**
     * What a lock is for.
     *
     * @param organizationId the organization
     * @param recipe         the recipe
     * @param run            the run that wants it
     */
    record Wanted(String organizationId, String recipe, String run) {

        private String name() {
            return (organizationId + "-" + recipe).replaceAll("[^A-Za-z0-9.-]", "_");
        }
    }

    /**
     * Takes the lock.
     *
     * @param runs     the folder of all runs
     * @param patience how long to wait for another run
     * @param page     where a wait is announced
     * @throws UsageException if another run still has it then, or it can't be made
     */
    static RunLock take(Path runs, Wanted wanted, Duration patience, Sleeper clock, ConsolePrinter page) {
        Path file = runs.resolve(FOLDER).resolve(wanted.name() + ".lock");
        Path note = file.resolveSibling(wanted.name() + ".json");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                await(channel, note, wanted, patience, clock, page);
                WholeFile.write(note, JSON.createObjectNode().put("pid", ProcessHandle.current().pid()).put("host", host())
                        .put("since", clock.now().toString()).put("run", wanted.run()).toString());
                return new RunLock(Optional.of(channel), Optional.of(note));
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UsageException(Problem.of("The lock of this recipe can't be taken: " + FileFailure.words(failure) + ". Nothing was changed.")
                    .at(file.toString()).fix("make its folder writable for you"));
        }
    }

    private static void await(FileChannel channel, Path note, Wanted wanted, Duration patience, Sleeper clock, ConsolePrinter page)
            throws IOException {
        Instant end = clock.now().plus(patience);
        boolean announced = false;
        while (!locked(channel)) {
            if (!clock.now().isBefore(end)) {
                throw new UsageException(Problem.of("Another run of " + wanted.recipe() + " works on this organization. Nothing was changed.")
                        .at(note.resolveSibling(note.getFileName().toString().replaceFirst("json$", "lock")).toString()).actual(holder(note))
                        .fix("wait until it ends, for example with --wait 30m, or stop it").id("run.locked"));
            }
            if (!announced) {
                page.wrapped(0, 2, "Waiting for another run of " + wanted.recipe() + ": " + holder(note));
                announced = true;
            }
            clock.pause(BETWEEN_TRIES);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String holder(Path note) {
        try {
            JsonNode other = JSON.readTree(Files.readString(note));
            return "process " + other.path("pid").asText() + " on " + other.path("host").asText() + ", since "
                    + other.path("since").asText() + ", run " + other.path("run").asText();
        } catch (IOException missing) {
            return "an unknown process";
        }
    }

    /** Asks no name server, which may take longer than the run. */
    private static String host() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException none) {
            return "this machine";
        }
    }

    /** Lets the next run in. */
    @Override
    public void close() {
        try {
            if (note.isPresent()) {
                Files.deleteIfExists(note.get());
            }
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException failure) {
            // The lock ends with the process at the latest.
        }
    }
}
