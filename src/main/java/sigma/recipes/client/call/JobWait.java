package sigma.recipes.client.call;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.request.Polling;

/** Polls for work that continues after the response, at growing intervals, until it is done. */
public final class JobWait {

    private final ApiExecutor api;
    private final Polling polling;
    private Instant start;
    private Duration next = Duration.ZERO;
    private int asked;

    /** Creates a wait with the limit of the client. */
    public JobWait(ApiExecutor api) {
        this(api, api.config().polling());
    }

    /** Creates a wait with its own intervals and limit. */
    public JobWait(ApiExecutor api, Polling polling) {
        this.api = api;
        this.polling = polling;
        start = api.clock().now();
    }

    /**
     * Polls until there is a result.
     *
     * @param ask    polls once; empty if the work is not done
     * @param tooLong creates the exception if the work is not done in time
     */
    public <T> T until(Supplier<Optional<T>> ask, Supplier<? extends RuntimeException> tooLong) {
        RetryPolicy<Optional<T>> policy = RetryPolicy.<Optional<T>>builder()
                .handleIf((found, failure) -> failure == null && found.isEmpty() && mayGoOn())
                .withMaxAttempts(-1)
                .withDelayFn(attempt -> api.clock().toWait(next))
                .build();
        start = api.clock().now();
        try {
            return Failsafe.with(policy).get(() -> {
                asked++;
                return ask.get();
            }).orElseThrow(tooLong);
        } finally {
            api.progress().ended();
        }
    }

    /** Returns the number of polls. */
    public int asked() {
        return asked;
    }

    /** Returns how long the work may take. */
    public Duration limit() {
        return polling.limit();
    }

    /** Returns whether there is time for another poll, and sets the wait before it. */
    private boolean mayGoOn() {
        next = next.isZero() ? polling.first() : polling.after(next);
        Duration waited = Duration.between(start, api.clock().now());
        api.progress().waiting(waited);
        return waited.plus(next).compareTo(polling.limit()) <= 0;
    }
}
