package sigma.recipes.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.pipeline.ResponseFactory;

/**
 * The limits of calls per minute (pages of exportWorkbook, exportReport, downloadQuery, sendWorkbook and sendReport), if
 * enabled for an organization. All of its programs share a limit for any sixty seconds, and a refused call does not count
 * (assumed). Thread-safe.
 */
final class CallLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int FILES = 400;
    private static final int MAILS = 100;
    private static final Map<String, Integer> LIMITS = Map.of("exportWorkbook", FILES, "exportReport", FILES, "downloadQuery", FILES,
            "sendWorkbook", MAILS, "sendReport", MAILS);

    private final Clock clock;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private boolean kept;

    CallLimits(Clock clock) {
        this.clock = clock;
    }

    /** Enables the limits. */
    synchronized void keep() {
        kept = true;
    }

    /** Counts a call; returns how long to wait if the limit is reached. */
    synchronized Optional<Duration> turn(String operationId) {
        Integer limit = LIMITS.get(operationId);
        if (!kept || limit == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Deque<Instant> lately = calls.computeIfAbsent(operationId, id -> new ArrayDeque<>());
        while (!lately.isEmpty() && !lately.getFirst().plus(MINUTE).isAfter(now)) {
            lately.removeFirst();
        }
        if (lately.size() == limit) {
            return Optional.of(Duration.between(now, lately.getFirst().plus(MINUTE)));
        }
        lately.addLast(now);
        return Optional.empty();
    }

    /** Creates the response to a call above the limit, with the seconds until the next one is allowed. */
    static ApiResponse refusal(Duration tooSoon, String requestId) {
        long seconds = tooSoon.plusSeconds(1).minusNanos(1).toSeconds();
        return ResponseFactory.with(ResponseFactory.refusal(Rejection.tooManyRequests("Too many requests"), requestId), "retry-after",
                String.valueOf(seconds));
    }
}
