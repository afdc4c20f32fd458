package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.file.WritingProcess;
import sigma.recipes.lock.LockedFile;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.project.AtomicFile;

/**
 * Lets one run of a recipe at a time write to an organization, so that two scheduled runs do not overlap. The lock belongs
 * to an open file and ends with its process, even after a crash; a note next to it identifies the holder.
 */
final class RunLock implements AutoCloseable {

    /** The folder of the locks below that of the runs. */
    static final String FOLDER = ".locks";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Optional<LockedFile> lock;
    private final Optional<Path> note;

    private RunLock(Optional<LockedFile> lock, Optional<Path> note) {
        this.lock = lock;
        this.note = note;
    }

    /** Returns a no-op lock, for a run that needs none. */
    static RunLock none() {
        return new RunLock(Optional.empty(), Optional.empty());
    }

    /**
     * The scope of a lock.
     *
     * @param organizationId the organization
     * @param recipe         the recipe
     * @param run            the run that requests it
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
     * @throws UsageException if another run still holds it, or it can't be created
     */
    static RunLock take(Path runs, Wanted wanted, Duration patience, Sleeper clock, ConsolePrinter page) {
        Path file = runs.resolve(FOLDER).resolve(wanted.name() + ".lock");
        Path note = file.resolveSibling(wanted.name() + ".json");
        try {
            Files.createDirectories(file.getParent());
            LockedFile lock = LockedFile.open(file, Set.of(StandardOpenOption.CREATE), another(note, wanted, patience, clock, page))
                    .orElseThrow(() -> inUse(file, note, wanted));
            try {
                AtomicFile.write(note, JSON.createObjectNode().put("pid", ProcessHandle.current().pid()).put("host", WritingProcess.current().host())
                        .put("since", clock.now().toString()).put("run", wanted.run()).toString());
                return new RunLock(Optional.of(lock), Optional.of(note));
            } catch (RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UsageException(Problem.of("The lock of this recipe can't be taken: " + FileFailure.words(failure) + ". Nothing was changed.")
                    .at(file.toString()).fix("make its folder writable for you"));
        }
    }

    /** Waits by the clock of the run, and announces the wait once. */
    private static BooleanSupplier another(Path note, Wanted wanted, Duration patience, Sleeper clock, ConsolePrinter page) {
        Instant end = clock.now().plus(patience);
        AtomicBoolean announced = new AtomicBoolean();
        return () -> {
            if (!clock.now().isBefore(end)) {
                return false;
            }
            if (!announced.getAndSet(true)) {
                page.wrapped(0, 2, "Waiting for another run of " + wanted.recipe() + ": " + holder(note));
            }
            clock.pause(BETWEEN_TRIES);
            return true;
        };
    }

    private static UsageException inUse(Path file, Path note, Wanted wanted) {
        return new UsageException(Problem.of("Another run of " + wanted.recipe() + " works on this organization. Nothing was changed.")
                .at(file.toString()).actual(holder(note))
                .fix("wait until it ends, for example with --wait 30m, or stop it").id("run.locked"));
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

    /** Releases the lock. */
    @Override
    public void close() {
        try {
            if (note.isPresent()) {
                Files.deleteIfExists(note.get());
            }
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException failure) {
            // The lock ends with the process at the latest.
        }
    }
}
