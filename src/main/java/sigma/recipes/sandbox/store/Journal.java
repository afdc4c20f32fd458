package sigma.recipes.sandbox.store;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Records how to roll back the changes since it was last cleared. A rejected request has no effect (assumed of the real
 * API).
 */
public final class Journal {

    private final Deque<Runnable> reversals = new ArrayDeque<>();
    private volatile long changes;

    /** Records how to roll back the latest change. */
    void note(Runnable reversal) {
        reversals.push(reversal);
        changes++;
    }

    /** Returns the number of changes so far, including those rolled back; needs no lock. */
    public long changes() {
        return changes;
    }

    /** Returns whether anything was changed since it was last cleared. */
    public boolean isDirty() {
        return !reversals.isEmpty();
    }

    /** Commits all changes. */
    public void clear() {
        reversals.clear();
    }

    /** Rolls back all changes since it was last cleared, newest first. */
    public void rollBack() {
        while (!reversals.isEmpty()) {
            reversals.pop().run();
        }
    }
}
