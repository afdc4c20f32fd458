package sigma.recipes.client.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The client's sense of time: what o'clock it is, and waiting. Tests hand in one that does not really wait. */
public interface Sleeper {

    Instant now();

    /** Returns how long to really wait where {@code wanted} was asked for. */
    Duration toWait(Duration wanted);

    /** Waits {@code wanted}. */
    default void pause(Duration wanted) {
        try {
            Thread.sleep(toWait(wanted).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the API", stopped);
        }
    }

    static Sleeper real() {
        Clock clock = Clock.systemUTC();
        return new Sleeper() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public Duration toWait(Duration wanted) {
                return wanted;
            }
        };
    }
}
