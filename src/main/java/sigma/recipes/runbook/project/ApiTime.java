package sigma.recipes.runbook.project;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/** The API's own time, by which new objects are distinguished from older ones; it may differ from the local time. */
public final class ApiTime {

    /** The API's time has a resolution of a second. */
    private static final Duration SAME_TIME = Duration.ofSeconds(2);

    private final Supplier<Instant> clock;
    private volatile Duration ahead = Duration.ZERO;

    /**
     * Creates an instance with the local time until the API responds.
     *
     * @param clock the local clock
     */
    public ApiTime(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** Updates the time from the Date header of a new response; an invalid one is ignored. */
    public void learn(String date) {
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration difference = Duration.between(clock.get(), there);
            ahead = difference.abs().compareTo(SAME_TIME) > 0 ? difference : Duration.ZERO;
        } catch (DateTimeParseException noTime) {
            // The local time is used instead.
        }
    }

    /** Returns the API's time as far as known. */
    public Instant now() {
        return clock.get().plus(ahead);
    }
}
