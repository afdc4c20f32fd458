package sigma.recipes.sandbox.store;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Remembers how to take back what was changed since it was last cleared. A refused request leaves no trace, however far
 * its behaviour came (assumed of the real API).
 */
public final class Journal {

    private final Deque<Runnable> reversals = new ArrayDeque<>();
    private volatile long changes;

    /** Records how to take back the change that was just made. */
    void note(Runnable reversal) {
        reversals.push(reversal);
        changes++;
    }

    /** Returns how many changes were made so far, those counted that were taken back; needs no lock. */
    public long changes() {
        return changes;
    }

    /** Returns whether anything was changed since the last clearing. */
    public boolean isDirty() {
        return !reversals.isEmpty();
    }

    /** Keeps everything that was changed. */
    public void clear() {
        reversals.clear();
    }

    /** Takes back everything that was changed since the last clearing, newest first. */
    public void rollBack() {
        while (!reversals.isEmpty()) {
            reversals.pop().run();
        }
    }
}
