package sigma.recipes.lock;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a lock by the clock of this machine, until it was long enough or the thread is interrupted. */
public final class Patience implements BooleanSupplier {

    private final Duration between;
    private final long end;

    private Patience(Duration longest, Duration between) {
        this.between = between;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /**
     * Returns one that begins now.
     *
     * @param longest how long to wait in all
     * @param between how long to wait between two tries
     */
    public static Patience of(Duration longest, Duration between) {
        return new Patience(longest, between);
    }

    /** Waits until the next try, and returns whether there is one. */
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
