package sigma.recipes.runbook.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/** The API's own time, by which things are told from older ones; it may differ from this machine's. */
final class ApiTime {

    /** The API names its time by the second. */
    private static final Duration SAME_TIME = Duration.ofSeconds(2);

    private final Supplier<Instant> clock;
    private Duration ahead = Duration.ZERO;

    /**
     * Creates the time of an API that has not answered yet: that of this machine.
     *
     * @param clock the time of this machine
     */
    ApiTime(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** Learns from the header Date of an answer that has just arrived; one that is no time is passed over. */
    void learn(String date) {
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration difference = Duration.between(clock.get(), there);
            ahead = difference.abs().compareTo(SAME_TIME) > 0 ? difference : Duration.ZERO;
        } catch (DateTimeParseException noTime) {
            // The time of this machine has to do.
        }
    }

    /** Returns the API's time, as far as it is known. */
    Instant now() {
        return clock.get().plus(ahead);
    }
}
