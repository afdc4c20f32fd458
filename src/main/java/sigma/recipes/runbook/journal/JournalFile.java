package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import sigma.recipes.lock.LockedFile;

/**
 * The file of a journal: an append-only file with one JSON object a line. A line is valid if its line end was written; an
 * incomplete last line is removed before the next one. One process at a time can open it.
 */
final class JournalFile implements AutoCloseable {

    /** The name of the file in the folder of its run. */
    static final String NAME = "journal.jsonl";

    private static final ObjectMapper JSON = new JsonMapper();

    private final Path file;
    private final LockedFile locked;
    private IOException failure;

    private JournalFile(Path file, LockedFile locked) {
        this.file = file;
        this.locked = locked;
    }

    /**
     * Creates the journal of a new run with its first line.
     *
     * @throws JournalProblem if it can't be written
     */
    static JournalFile create(Path folder, RunHeader header) {
        Path file = folder.resolve(NAME);
        try {
            JournalFile journal = locked(file, Set.of(StandardOpenOption.CREATE_NEW));
            try {
                journal.write(header);
                journal.force();
                return journal;
            } catch (IOException full) {
                journal.close();
                throw full;
            }
        } catch (IOException failure) {
            throw JournalProblem.notBegun(file, failure);
        }
    }

    /**
     * Opens the journal of an earlier process to continue it.
     *
     * @param entries receives its entries
     * @throws JournalProblem if it can't be read or written, is damaged, or another process has it open
     */
    static JournalFile reopen(Path folder, Consumer<JournalEntry> entries) {
        Path file = folder.resolve(NAME);
        try {
            JournalFile journal = locked(file, Set.of());
            try {
                FileChannel channel = journal.locked.channel();
                channel.truncate(read(file, entries));
                channel.position(channel.size());
                return journal;
            } catch (IOException | RuntimeException failure) {
                journal.close();
                throw failure;
            }
        } catch (NoSuchFileException missing) {
            throw JournalProblem.unreadable(file, missing);
        } catch (IOException failure) {
            throw JournalProblem.unwritable(file, failure);
        }
    }

    /**
     * Reads the progress of a run, without its reading calls.
     *
     * @param kept returns the part of an entry to keep
     * @throws JournalProblem if the journal can't be read or is damaged
     */
    static RunState state(Path folder, UnaryOperator<JournalEntry> kept) {
        RunState state = new RunState();
        Path file = folder.resolve(NAME);
        try {
            read(file, entry -> state.addUnlessRead(kept.apply(entry)));
        } catch (IOException failure) {
            throw JournalProblem.unreadable(file, failure);
        }
        return state.whole(file);
    }

    /**
     * Reads a journal.
     *
     * @param entries receives its entries in order
     * @return the size of its complete lines in bytes
     * @throws JournalProblem if a complete line is not an entry
     * @throws IOException    if the file can't be read
     */
    static long read(Path file, Consumer<JournalEntry> entries) throws IOException {
        long whole = 0;
        int number = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                number++;
                whole += line.size() + 1;
                entries.accept(entry(file, number, line.toString(StandardCharsets.UTF_8)));
                line.reset();
            }
        }
        return whole;
    }

    private static JournalEntry entry(Path file, int number, String line) {
        try {
            JournalEntry entry = JSON.readValue(line, JournalEntry.class);
            if (number == 1 != entry instanceof RunHeader) {
                throw JournalProblem.damaged(file, number, number == 1 ? "no line of the type run" : "another line of the type run");
            }
            if (entry instanceof RunHeader header && header.version() != RunHeader.VERSION) {
                throw JournalProblem.otherVersion(file, header.version());
            }
            return entry;
        } catch (JsonProcessingException broken) {
            throw JournalProblem.damaged(file, number, line.isBlank() ? "an empty line" : "a line that is not an entry");
        }
    }

    private static JournalFile locked(Path file, Set<StandardOpenOption> options) throws IOException {
        return new JournalFile(file, LockedFile.open(file, options, () -> false).orElseThrow(() -> JournalProblem.inUse(file)));
    }

    /**
     * Adds a line.
     *
     * @throws JournalProblem if it can't be written; no further entries can then be added
     */
    synchronized void add(JournalEntry entry) {
        if (failure != null) {
            throw JournalProblem.unwritable(file, failure);
        }
        try {
            write(entry);
        } catch (IOException full) {
            throw failed(full);
        }
    }

    /**
     * Adds a line, and forces it and all lines before it to disk.
     *
     * @throws JournalProblem if it can't be written; no further entries can then be added
     */
    synchronized void addForced(JournalEntry entry) {
        add(entry);
        try {
            force();
        } catch (IOException full) {
            throw failed(full);
        }
    }

    private JournalProblem failed(IOException full) {
        failure = full;
        return JournalProblem.unwritable(file, full);
    }

    private void write(JournalEntry entry) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            locked.channel().write(line);
        }
    }

    private void force() throws IOException {
        locked.channel().force(false);
    }

    Path file() {
        return file;
    }

    @Override
    public synchronized void close() {
        try {
            locked.close();
        } catch (IOException written) {
            // All lines were written, and the important ones were forced to disk.
        }
    }
}
