package sigma.recipes.sandbox.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of one sandbox organization: it follows another clock and can be advanced, so that an hour passes without
 * waiting. Thread-safe.
 */
public final class MovableClock extends Clock {

    /** The maximum total advance. Times of the API have years of four digits. */
    public static final Duration LONGEST_ADVANCE = Duration.ofDays(365_000);

    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    /** Creates a clock that equals another one until it is advanced. */
    public MovableClock(Clock base) {
        this.base = base;
    }

    /**
     * Advances the clock.
     *
     * @param time the time to advance; not negative
     * @throws IllegalArgumentException if {@code time} is negative, since expired tokens would become valid again, or if the total
     *                                  would exceed {@link #LONGEST_ADVANCE}
     */
    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("A sandbox clock only goes forward; was asked to move by " + time);
        }
        if (time.compareTo(LONGEST_ADVANCE.minus(ahead)) > 0) {
            throw new IllegalArgumentException("A sandbox clock is at most " + LONGEST_ADVANCE.toDays() + " days ahead; it is ahead by " + ahead
                    + ", and was asked to move by " + time);
        }
        ahead = ahead.plus(time);
    }

    /** Returns the total advance of the clock. */
    public Duration ahead() {
        return ahead;
    }

    /** Returns the current time of the organization. */
    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    /** Returns UTC, the only zone of the API. */
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock if {@code zone} is UTC. */
    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(getZone())) {
            return this;
        }
        throw new UnsupportedOperationException("A sandbox clock shows UTC only; was asked for " + zone);
    }
}
