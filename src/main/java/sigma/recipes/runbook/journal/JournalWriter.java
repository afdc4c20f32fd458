package sigma.recipes.runbook.journal;

import java.nio.file.Path;

/**
 * Adds entries to a journal, and keeps the progress of the run in memory. Thread-safe: an interruption ends a run from its
 * own.
 */
final class JournalWriter implements AutoCloseable {

    private final JournalFile file;
    private final RunState progress;

    /**
     * Creates a writer.
     *
     * @param state the progress so far
     */
    JournalWriter(JournalFile file, RunState state) {
        this.file = file;
        this.progress = state.outlined();
    }

    /**
     * Adds an entry.
     *
     * @throws JournalProblem if it can't be written; the entry is then ignored
     */
    synchronized void add(JournalEntry entry) {
        file.add(entry);
        progress.addUnlessRead(entry.outline());
    }

    /**
     * Adds an entry that has to survive a power failure: it is on disk when this method returns.
     *
     * @throws JournalProblem if it can't be written; the entry is then ignored
     */
    synchronized void addForced(JournalEntry entry) {
        file.addForced(entry);
        progress.addUnlessRead(entry.outline());
    }

    /** Returns the progress of the run, without requests and responses of writes. */
    synchronized RunState progress() {
        return progress.outlined();
    }

    Path file() {
        return file.file();
    }

    @Override
    public void close() {
        file.close();
    }
}
