package sigma.recipes.client.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The clock of the client, and its way to wait. Tests use one that does not wait. */
public interface Sleeper {

    Instant now();

    /** Returns how long to wait in place of {@code wanted}. */
    Duration toWait(Duration wanted);

    /** Waits for {@code wanted}. */
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
