package sigma.recipes.sandbox.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of one sandbox organization: it runs with the clock it was made from and can be moved on, so that an hour passes
 * without waiting. Thread-safe.
 */
public final class MovableClock extends Clock {

    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    /** Creates a clock that shows the time of another one until it is moved. */
    public MovableClock(Clock base) {
        this.base = base;
    }

    /**
     * Moves the clock on.
     *
     * @param time how much passes at once; not negative
     * @throws IllegalArgumentException if {@code time} is negative: issued tokens would live again
     */
    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("A sandbox clock only goes forward; was asked to move by " + time);
        }
        ahead = ahead.plus(time);
    }

    /** Returns how far the clock was moved on in all. */
    public Duration ahead() {
        return ahead;
    }

    /** Returns the present moment of the organization. */
    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    /** Returns UTC: the API speaks no other time. */
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock where {@code zone} is UTC. */
    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(getZone())) {
            return this;
        }
        throw new UnsupportedOperationException("A sandbox clock shows UTC only; was asked for " + zone);
    }
}
