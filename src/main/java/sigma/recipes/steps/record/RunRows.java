package sigma.recipes.steps.record;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that a run works on: how many ended in which way, and whether the run ends after the row in hand. Safe for threads:
 * one works on the rows, another asks it to end.
 */
public final class RunRows {

    private final boolean resumed;
    private final Map<RowKind, Integer> counts = new EnumMap<>(RowKind.class);
    private boolean working;
    private boolean stopping;
    private String stopped;

    /**
     * Creates the rows of a run.
     *
     * @param resumed whether an earlier process worked on them
     */
    public RunRows(boolean resumed) {
        this.resumed = resumed;
    }

    /** Returns whether an earlier process of the same run worked on the rows. */
    public boolean resumed() {
        return resumed;
    }

    /** Counts a row. */
    public synchronized void count(RowKind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** Returns how many rows ended in which way; nothing in a run without rows. */
    public synchronized Map<RowKind, Integer> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** Records that the work on rows begins. */
    public synchronized void begin() {
        working = true;
    }

    /** Records that the work on rows has ended by itself. */
    public synchronized void end() {
        working = false;
        notifyAll();
    }

    /** Returns whether no other row is to be begun. */
    public synchronized boolean stopping() {
        return stopping;
    }

    /**
     * Records that the work on rows has ended because it was asked to. The process is about to end, so this never returns.
     *
     * @param how how far it came, as a sentence
     */
    public synchronized void stopped(String how) {
        stopped = how;
        end();
        while (true) {
            try {
                wait();
            } catch (InterruptedException ignored) {
                // Whatever interrupts this thread, it has nothing left to do.
            }
        }
    }

    /** Asks for an end after the row in hand. */
    public synchronized void stop() {
        stopping = true;
    }

    /** Returns whether rows are worked on. */
    public synchronized boolean working() {
        return working;
    }

    /**
     * Waits for the end of the row in hand.
     *
     * @param most how long to wait at most
     * @return how far the work came; empty if it has not ended, or ended by itself
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
