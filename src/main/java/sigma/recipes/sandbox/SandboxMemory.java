package sigma.recipes.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.sandbox.memory.MemoryFolder;
import sigma.recipes.sandbox.memory.MemoryInUse;
import sigma.recipes.sandbox.memory.MemoryFolderUnusable;
import sigma.recipes.sandbox.saved.MemoryReader;
import sigma.recipes.sandbox.saved.MemoryWriter;
import sigma.recipes.sandbox.saved.UnreadableMemory;
import sigma.recipes.sandbox.store.InitialState;

/**
 * Saves one organization in a folder, so that a later process can continue with it. A change is on disk before its response
 * is sent; in a large organization, which takes long to save, a few seconds later and at the end of the process.
 * Thread-safe.
 */
public final class SandboxMemory implements AutoCloseable {

    /** How long a command waits for another one with the same folder. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(SandboxMemory.class);
    private static final int LARGE = 5_000;
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(5);

    private final MemoryFolder folder;
    private Optional<SandboxOrganization> organization = Optional.empty();
    private Optional<String> note = Optional.empty();
    private Optional<Later> later = Optional.empty();

    private SandboxMemory(MemoryFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens the memory in a folder, exclusively until it is closed or the process ends.
     *
     * @param command  the command of this process, for messages of others; without secrets
     * @param patience how long to wait for another process
     * @throws MemoryInUse    if another process still holds it; the message identifies that process
     * @throws MemoryFolderUnusable if the folder can't be created or written
     */
    public static SandboxMemory open(Path folder, String command, Duration patience) {
        return new SandboxMemory(MemoryFolder.open(folder, command, patience));
    }

    /** Returns a note about the saved organization, in one line. */
    public Optional<String> note() {
        return note;
    }

    /**
     * Deletes the organization, so that the next one is new.
     *
     * @return the path to which its file was moved, until the next deletion; empty if there was none
     */
    public Optional<Path> reset() {
        return folder.reset();
    }

    /** Saves pending changes, and releases the folder. */
    @Override
    public void close() {
        later.ifPresent(Later::close);
        folder.close();
    }

    /** Returns the saved organization. An unusable file is moved aside, and {@link #note()} reports it. */
    Optional<InitialState> saved() {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = folder.read()) {
            return Optional.of(MemoryReader.read(in, Modules.kinds()));
        } catch (IOException | UnreadableMemory unreadable) {
            Path aside = folder.setAside();
            note = Optional.of("The saved sandbox organization can't be used: " + unreadable.getMessage() + ". It is kept as "
                    + aside + "; this run starts with a new one.");
            return Optional.empty();
        }
    }

    /** Saves an organization after each change from now on. */
    void keep(SandboxOrganization kept) {
        organization = Optional.of(kept);
        kept.rememberedBy(this);
    }

    /**
     * Receives a change. The caller must hold the organization's lock.
     *
     * @throws MemoryFolderUnusable if it can't be saved
     */
    void changed() {
        SandboxOrganization kept = organization.orElseThrow();
        if (kept.state().stores().size() < LARGE) {
            save(kept);
            return;
        }
        if (later.isEmpty()) {
            later = Optional.of(new Later(kept));
        }
        later.get().changed();
    }

    private void save(SandboxOrganization kept) {
        folder.write(out -> MemoryWriter.write(kept.contents(), kept::keeps, out));
    }

    /** Saves a large organization with a delay, so that many changes cost as much as one, and when the process ends. */
    private final class Later implements AutoCloseable {

        private final SandboxOrganization kept;
        private final Thread atTheEnd = new Thread(this::saveIfChanged, "sandbox-memory-end");
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread saver = new Thread(task, "sandbox-memory");
            saver.setDaemon(true);
            return saver;
        });
        private boolean changed;

        Later(SandboxOrganization kept) {
            this.kept = kept;
            Runtime.getRuntime().addShutdownHook(atTheEnd);
        }

        void changed() {
            if (!changed) {
                changed = true;
                thread.schedule(this::saveIfChanged, BETWEEN_SAVES.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void close() {
            thread.shutdownNow();
            saveIfChanged();
            try {
                Runtime.getRuntime().removeShutdownHook(atTheEnd);
            } catch (IllegalStateException shuttingDown) {
                // It is already running and finds nothing to save.
            }
        }

        private void saveIfChanged() {
            synchronized (kept.state()) {
                if (changed) {
                    try {
                        save(kept);
                        changed = false;
                    } catch (MemoryFolderUnusable failure) {
                        LOG.warn(failure.getMessage());
                    }
                }
            }
        }
    }
}
