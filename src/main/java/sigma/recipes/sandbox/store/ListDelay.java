package sigma.recipes.sandbox.store;

import java.time.Duration;
import java.time.Instant;

/** The delay until new files appear in lists, as in the real API. Guarded by the organization's lock. */
public final class ListDelay {

    private Duration delay = Duration.ZERO;

    /**
     * Sets the delay of new files.
     *
     * @throws IllegalArgumentException if {@code delay} is negative
     */
    public void set(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("New files cannot be listed before they are made; was asked for " + delay);
        }
        this.delay = delay;
    }

    /** Returns whether an inode is old enough to be listed. */
    public boolean isOver(Entity inode, Instant now) {
        return delay.isZero() || !Instant.parse(inode.text("createdAt")).plus(delay).isAfter(now);
    }
}
