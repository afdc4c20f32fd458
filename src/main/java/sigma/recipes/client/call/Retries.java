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
 * Repeats what may be repeated: after a 429 every request, since it was not processed; after a 502, 503 or 504, a broken
 * connection and a response that took too long only what changes nothing, since a write may have been processed; and
 * everything where nothing was sent, because no connection was made in time or the proxy had an outage. A host that is not
 * there is not tried again.
 *
 * <p>The wait that the API asks for is kept. Where it is longer than what is left of the patience, the refusal is final
 * at once.
 */
final class Retries {

    static final int ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int RATE_LIMIT = 429;
    private static final Set<Integer> OUTAGES = Set.of(502, 503, 504);

    private final Sleeper pace;
    private final WaitNotices waits;
    private final Duration patience;

    Retries(Sleeper pace, WaitNotices waits) {
        this(pace, waits, PATIENCE);
    }

    /** Creates retries that end after {@code patience}. */
    Retries(Sleeper pace, WaitNotices waits, Duration patience) {
        this.pace = pace;
        this.waits = waits;
        this.patience = patience;
    }

    /**
     * Returns the first response that is not to be repeated, or the last one.
     *
     * @param name the operation, named in notices about waiting
     * @param safe whether the request changes nothing
     * @param send sends the request once, given the number of the attempt
     * @throws Unreachable if the last attempt brought no response
     */
    JudgedResponse run(String name, boolean safe, IntFunction<JudgedResponse> send) {
        Attempts attempts = new Attempts(name, safe, pace.now());
        RetryPolicy<JudgedResponse> policy = RetryPolicy.<JudgedResponse>builder()
                .handleIf(attempts::again)
                .withMaxAttempts(ATTEMPTS)
                .withDelayFn(attempt -> pace.toWait(attempts.next))
                .build();
        return Failsafe.with(policy).get(() -> send.apply(++attempts.made));
    }

    /** One request and how often it was sent. */
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

        /** Returns whether the request is sent again, and decides how long to wait before that. */
        boolean again(JudgedResponse judged, Throwable failure) {
            Optional<String> why = failure == null ? reason(judged.answer().status()) : reason(failure);
            if (why.isEmpty() || made == ATTEMPTS) {
                return false;
            }
            Duration backoff = backoff(made);
            Duration wait = failure == null ? asked(judged.answer()).orElse(backoff) : backoff;
            if (pace.now().plus(wait).isAfter(end)) {
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
                    ? Optional.of("no answer from " + lost.host() + ", " + lost.words()) : Optional.empty();
        }

        private Optional<Duration> asked(ApiResponse answer) {
            return RetryAfter.of(answer, pace.now());
        }
    }

    /** Twice as long each time, and up to half as long again, so that parallel scenarios do not come back together. */
    private static Duration backoff(int attemptsMade) {
        long wait = FIRST_WAIT.toMillis() << attemptsMade - 1;
        return Duration.ofMillis(wait + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }
}
