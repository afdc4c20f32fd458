package sigma.recipes.sandbox.store;

import java.time.Duration;
import java.time.Instant;

/** How long a new file is missing from lists of files, as the real API lets one wait. Guarded by the organization's lock. */
public final class ListDelay {

    private Duration delay = Duration.ZERO;

    /**
     * Sets how long new files are missing from now on.
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
