package sigma.recipes.client.call;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import sigma.recipes.client.http.RetryAfter;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.http.WaitNotices;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Retries requests where that is safe: every request after a 429, since it was not processed, and if nothing was sent
 * because the connection timed out or the proxy had an outage; only reads after a 502, 503 or 504, a broken connection or a
 * response timeout, since a write may have been processed. An unknown host is not retried.
 *
 * <p>The wait that the API requests is respected. If it exceeds the remaining time, the refusal is final immediately.
 */
final class Retries {

    static final int ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int RATE_LIMIT = 429;
    private static final Set<Integer> OUTAGES = Set.of(502, 503, 504);

    private final Sleeper clock;
    private final WaitNotices waits;
    private final Duration patience;

    Retries(Sleeper clock, WaitNotices waits) {
        this(clock, waits, PATIENCE);
    }

    /** Creates retries with a limit on the whole time. */
    Retries(Sleeper clock, WaitNotices waits, Duration patience) {
        this.clock = clock;
        this.waits = waits;
        this.patience = patience;
    }

    /**
     * Returns the first response that needs no retry, or the last one.
     *
     * @param name the operation, for notices
     * @param safe whether the request changes nothing
     * @param send sends the request once; takes the number of the attempt
     * @throws Unreachable if the last attempt got no response
     */
    JudgedResponse run(String name, boolean safe, IntFunction<JudgedResponse> send) {
        Attempts attempts = new Attempts(name, safe, clock.now());
        RetryPolicy<JudgedResponse> policy = RetryPolicy.<JudgedResponse>builder()
                .handleIf(attempts::again)
                .withMaxAttempts(ATTEMPTS)
                .withDelayFn(attempt -> clock.toWait(attempts.next))
                .build();
        return Failsafe.with(policy).get(() -> send.apply(++attempts.made));
    }

    /** One request and the number of its attempts. */
    private final class Attempts {

        private final String name;
        private final boolean safe;
        private final Instant end;
        private int made;
        private Duration next = Duration.ZERO;

        Attempts(String name, boolean safe, Instant start) {
            this.name = name;
            this.safe = safe;
            this.end = start.plus(patience);
        }

        /** Returns whether the request is retried, and sets the wait before that. */
        boolean again(JudgedResponse judged, Throwable failure) {
            Optional<String> why = failure == null ? reason(judged.response().status()) : reason(failure);
            if (why.isEmpty() || made == ATTEMPTS) {
                return false;
            }
            Duration backoff = backoff(made);
            Duration wait = failure == null ? asked(judged.response()).orElse(backoff) : backoff;
            if (clock.now().plus(wait).isAfter(end)) {
                return false;
            }
            next = wait;
            waits.about(wait, why.get() + ". Then attempt " + (made + 1) + " of " + ATTEMPTS + " of " + name);
            return true;
        }

        private Optional<String> reason(int status) {
            if (status == RATE_LIMIT) {
                return Optional.of("Sigma asks to slow down (429)");
            }
            return safe && OUTAGES.contains(status) ? Optional.of("Sigma is not available (" + status + ")") : Optional.empty();
        }

        private Optional<String> reason(Throwable failure) {
            return failure instanceof Unreachable lost && lost.worthRepeating(safe)
                    ? Optional.of("no response from " + lost.host() + ", " + lost.words()) : Optional.empty();
        }

        private Optional<Duration> asked(ApiResponse response) {
            return RetryAfter.of(response, clock.now());
        }
    }

    /** Doubles each time, with up to 50% of jitter, so that parallel scenarios do not retry at the same moment. */
    private static Duration backoff(int attemptsMade) {
        long wait = FIRST_WAIT.toMillis() << attemptsMade - 1;
        return Duration.ofMillis(wait + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }
}
