package sigma.recipes.client.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports why a run waits, at most once every few seconds across all threads. */
public final class WaitNotices {

    private static final Logger LOG = LoggerFactory.getLogger(WaitNotices.class);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Sleeper clock;
    private volatile Consumer<String> listener = LOG::info;
    private Optional<Instant> quietUntil = Optional.empty();

    /** Creates notices that are logged until a listener is set. */
    public WaitNotices(Sleeper clock) {
        this.clock = clock;
    }

    /** Redirects notices from the log to {@code listener}. */
    public void reportTo(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Reports a wait, unless it is very short or another one was reported recently. */
    public void about(Duration wait, String why) {
        if (wait.compareTo(SHORTEST) >= 0 && due()) {
            listener.accept("Waiting " + String.format(Locale.ROOT, "%.1f", wait.toMillis() / 1000.0) + " s: " + why);
        }
    }

    private synchronized boolean due() {
        Instant now = clock.now();
        boolean due = quietUntil.map(until -> !now.isBefore(until)).orElse(true);
        if (due) {
            quietUntil = Optional.of(now.plus(QUIET));
        }
        return due;
    }
}
