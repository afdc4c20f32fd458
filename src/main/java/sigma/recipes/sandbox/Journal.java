package sigma.recipes.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Remembers how to take back what was changed since it was last cleared. A refused request leaves no trace, however far
 * its behaviour came (assumed of the real API).
 */
final class Journal {

    private final Deque<Runnable> reversals = new ArrayDeque<>();
    private volatile long changes;

    /** Notes how to take back the change that was just made. */
    void note(Runnable reversal) {
        reversals.push(reversal);
        changes++;
    }

    /** Returns how many changes were made so far, those counted that were taken back; needs no lock. */
    long changes() {
        return changes;
    }

    /** Tells whether anything was changed since the last clearing. */
    boolean isDirty() {
        return !reversals.isEmpty();
    }

    /** Keeps everything that was changed. */
    void clear() {
        reversals.clear();
    }

    /** Takes back everything that was changed since the last clearing, newest first. */
    void rollBack() {
        while (!reversals.isEmpty()) {
            reversals.pop().run();
        }
    }
}
