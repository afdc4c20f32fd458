package sigma.recipes.steps.record;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a run: their number by result, and whether the run ends after the current row. Thread-safe: one thread
 * processes the rows, another requests the end.
 */
public final class RunRows {

    private final boolean resumed;
    private final Map<RowStatus, Integer> counts = new EnumMap<>(RowStatus.class);
    private boolean working;
    private boolean stopping;
    private String stopped;

    /** Creates the rows of a run that begins. */
    public RunRows() {
        this(false);
    }

    /**
     * Creates the rows of a run.
     *
     * @param resumed whether an earlier process worked on them
     */
    public RunRows(boolean resumed) {
        this.resumed = resumed;
    }

    /** Returns whether an earlier process of the same run processed some of the rows. */
    public boolean resumed() {
        return resumed;
    }

    /** Counts a row. */
    public synchronized void count(RowStatus kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** Returns the number of rows by result; empty in a run without rows. */
    public synchronized Map<RowStatus, Integer> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** Records that the work on rows begins. */
    public synchronized void begin() {
        working = true;
    }

    /** Records that the work on rows has completed. */
    public synchronized void end() {
        working = false;
        notifyAll();
    }

    /** Returns whether no further row may begin. */
    public synchronized boolean stopping() {
        return stopping;
    }

    /**
     * Records that the work on rows has ended on request. The process is about to end, so this method never returns.
     *
     * @param how the progress, as a sentence
     */
    public synchronized void stopped(String how) {
        stopped = how;
        end();
        while (true) {
            try {
                wait();
            } catch (InterruptedException ignored) {
                // After any interrupt, this thread has nothing left to do.
            }
        }
    }

    /** Requests the end after the current row. */
    public synchronized void stop() {
        stopping = true;
    }

    /** Returns whether rows are being processed. */
    public synchronized boolean working() {
        return working;
    }

    /**
     * Waits for the end of the current row.
     *
     * @param most the maximum wait
     * @return the progress; empty if the work has not ended, or has completed
     */
    public synchronized Optional<String> awaitStop(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toMillis(); working && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(stopped);
    }
}
