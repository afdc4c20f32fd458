package sigma.recipes.client;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.contract.ApiResponse;

/**
 * Repeats what may be repeated: after a 429 every request, since it was not processed; after a 502, 503 or 504 and
 * after a broken connection only a read, since a write may have been processed. A host that is not there is not tried
 * again.
 */
final class Retries {

    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration IN_ALL = Duration.ofMinutes(3);
    private static final Set<Integer> OUTAGES = Set.of(502, 503, 504);

    private final Pace pace;

    Retries(Pace pace) {
        this.pace = pace;
    }

    /**
     * Returns the first answer that is not to be repeated, or the last one.
     *
     * @param name  the operation, for the log
     * @param reads whether the request only reads
     * @param send  sends the request once
     * @throws Unreachable where the last attempt brought no answer
     */
    ApiResponse run(String name, boolean reads, Supplier<ApiResponse> send) {
        RetryPolicy<ApiResponse> policy = RetryPolicy.<ApiResponse>builder()
                .handleIf((answer, failure) -> failure == null ? repeatable(answer, reads)
                        : reads && failure instanceof Unreachable lost && lost.trouble() == Unreachable.Trouble.LOST)
                .withMaxAttempts(ATTEMPTS)
                .withMaxDuration(IN_ALL)
                .withDelayFn(attempt -> delay(name, attempt))
                .build();
        return Failsafe.with(policy).get(send::get);
    }

    private static boolean repeatable(ApiResponse answer, boolean reads) {
        return answer.status() == 429 || reads && OUTAGES.contains(answer.status());
    }

    private Duration delay(String name, ExecutionContext<ApiResponse> attempt) {
        // The library asks after the last attempt as well, although nothing follows it.
        if (attempt.getAttemptCount() == ATTEMPTS) {
            return Duration.ZERO;
        }
        ApiResponse answer = attempt.getLastResult();
        Duration backoff = backoff(attempt.getAttemptCount());
        Duration wait = answer == null ? backoff : RetryAfter.of(answer, pace.now()).orElse(backoff);
        if (answer != null && answer.status() == 429) {
            LOG.info("Sigma limits the rate of {}: waiting {} s, then attempt {} of {}", name,
                    String.format(Locale.ROOT, "%.1f", wait.toMillis() / 1000.0), attempt.getAttemptCount() + 1,
                    ATTEMPTS);
        }
        return pace.toWait(wait);
    }

    /** Twice as long each time, and up to half as long again, so that parallel scenarios do not come back together. */
    private static Duration backoff(int attemptsMade) {
        long wait = FIRST_WAIT.toMillis() << attemptsMade - 1;
        return Duration.ofMillis(wait + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }
}
