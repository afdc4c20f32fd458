package sigma.recipes.lock;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a lock by the local clock, up to a limit or until the thread is interrupted. */
public final class LockWait implements BooleanSupplier {

    private final Duration between;
    private final long end;

    private LockWait(Duration longest, Duration between) {
        this.between = between;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /**
     * Returns an instance that starts now.
     *
     * @param longest the total wait
     * @param between the wait between two attempts
     */
    public static LockWait of(Duration longest, Duration between) {
        return new LockWait(longest, between);
    }

    /** Waits until the next attempt, and returns whether there is one. */
    @Override
    public boolean getAsBoolean() {
        if (System.nanoTime() >= end) {
            return false;
        }
        try {
            Thread.sleep(between.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
