package sigma.recipes.client.call;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.request.Polling;

/** Waits for work of the API that goes on after its response: asks again, with growing waits, until it is done. */
public final class JobWait {

    private final ApiExecutor wire;
    private final Polling polling;
    private Instant start;
    private Duration next = Duration.ZERO;
    private int asked;

    /** Creates a wait for one piece of work, as long as the client waits for any. */
    public JobWait(ApiExecutor wire) {
        this.wire = wire;
        polling = wire.terms().polling();
        start = wire.pace().now();
    }

    /**
     * Asks until there is a response.
     *
     * @param ask    asks once; empty if the work is not done
     * @param tooLong makes the exception where it is not done in time
     */
    public <T> T until(Supplier<Optional<T>> ask, Supplier<? extends RuntimeException> tooLong) {
        RetryPolicy<Optional<T>> policy = RetryPolicy.<Optional<T>>builder()
                .handleIf((found, failure) -> failure == null && found.isEmpty() && mayGoOn())
                .withMaxAttempts(-1)
                .withDelayFn(attempt -> wire.pace().toWait(next))
                .build();
        start = wire.pace().now();
        try {
            return Failsafe.with(policy).get(() -> {
                asked++;
                return ask.get();
            }).orElseThrow(tooLong);
        } finally {
            wire.progress().ended();
        }
    }

    /** Returns how often was asked. */
    public int asked() {
        return asked;
    }

    /** Returns how long the work may take. */
    public Duration limit() {
        return polling.limit();
    }

    /** Returns whether there is time to ask again, and decides how long to wait before that. */
    private boolean mayGoOn() {
        next = next.isZero() ? polling.first() : polling.after(next);
        Duration waited = Duration.between(start, wire.pace().now());
        wire.progress().waiting(waited);
        return waited.plus(next).compareTo(polling.limit()) <= 0;
    }
}
