package sigma.recipes.client.call;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.http.WaitNotices;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Sends a write whose response may be lost. The journal of the run determines whether the write was carried out; if it was
 * not, it is repeated. Without such a journal, or if the journal cannot tell, the call fails.
 */
final class LostResponses {

    private static final int ATTEMPTS = 3;
    /** The API may still be processing the request. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final Sleeper clock;
    private final WaitNotices waits;

    LostResponses(Sleeper clock, WaitNotices waits) {
        this.clock = clock;
        this.waits = waits;
    }

    /**
     * Sends a call.
     *
     * @param send sends it once and returns the successful response
     * @return the successful response, or its substitute
     * @throws Refusal     if the API rejected the call
     * @throws Unreachable if there was no response and the outcome is unknown
     */
    ApiResponse send(ApiCall call, CallJournal journal, Supplier<ApiResponse> send) {
        Optional<Unreachable> lost = Optional.empty();
        for (int attempt = 1; ; attempt++) {
            try {
                return send.get();
            } catch (Unreachable failure) {
                if (!failure.mayHaveArrived() || attempt == ATTEMPTS || !journal.looksUp(call)) {
                    throw failure;
                }
                Duration wait = FIRST_WAIT.multipliedBy(attempt);
                waits.about(wait, "no response to " + call.operation().id() + " (" + failure.words()
                        + "). Then the run checks whether it was carried out");
                clock.pause(wait);
                Optional<ApiResponse> found = lookedUp(call, journal, failure);
                if (found.isPresent()) {
                    return found.get();
                }
                lost = Optional.of(failure);
            } catch (Refusal refusal) {
                // The first request may have been carried out after the check, so that the second one fails.
                return lost.flatMap(failure -> lookedUp(call, journal, failure)).orElseThrow(() -> refusal);
            }
        }
    }

    private static Optional<ApiResponse> lookedUp(ApiCall call, CallJournal journal, Unreachable lost) {
        try {
            return journal.lookUp(call);
        } catch (Refusal | Unreachable unclear) {
            throw lost;
        }
    }
}
