package sigma.recipes.client.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Enforces the limits that Sigma documents per minute (pages of exportWorkbook, exportReport, downloadQuery, sendWorkbook
 * and sendReport), so that a long export is not refused in the middle. A minute is a sliding window. docs/architecture.md
 * says why Failsafe's RateLimiter is not used.
 */
public final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Map<String, Integer> LIMITS = Map.of("exportWorkbook", 400, "exportReport", 400, "downloadQuery", 400,
            "sendWorkbook", 100, "sendReport", 100);

    private final Sleeper clock;
    private final WaitNotices waits;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    /** The budget of requests that processes share. */
    @FunctionalInterface
    public interface Turns {

        /**
         * Reserves the next turn of an operation, and returns how long to wait for it.
         *
         * @param most   the number of turns in any period
         * @param period the period
         */
        Duration turn(String operation, int most, Duration period, Instant now);
    }

    /** Creates limits without any calls so far. */
    public RateLimits(Sleeper clock, WaitNotices waits) {
        this.clock = clock;
        this.waits = waits;
    }

    /**
     * Waits until an operation may be called, and records the call.
     *
     * @param shared the budget shared with other processes of the same credentials; empty if this process counts alone
     */
    public void turn(String operationId, Optional<Turns> shared) {
        Integer limit = LIMITS.get(operationId);
        if (limit == null) {
            return;
        }
        if (shared.isPresent()) {
            await(shared.get().turn(operationId, limit, MINUTE, clock.now()), limit, operationId);
        } else {
            turn(operationId, limit);
        }
    }

    private synchronized void turn(String operationId, int limit) {
        Deque<Instant> lately = sent.computeIfAbsent(operationId, id -> new ArrayDeque<>());
        if (lately.size() == limit) {
            await(Duration.between(clock.now(), lately.removeFirst().plus(MINUTE)), limit, operationId);
        }
        lately.addLast(clock.now());
    }

    private void await(Duration wait, int limit, String operationId) {
        if (!wait.isNegative() && !wait.isZero()) {
            waits.about(wait, "Sigma takes " + limit + " calls of " + operationId + " a minute");
            clock.pause(wait);
        }
    }
}
