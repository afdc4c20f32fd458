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
 * Sends a write whose response may get lost. The journal of the run finds out whether the write was carried out; only if it
 * was not, it is sent again. Without such a journal, or where only a person could say, the loss is final.
 */
final class LostAnswers {

    private static final int ATTEMPTS = 3;
    /** The request may have arrived and still be in work. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final Sleeper pace;
    private final WaitNotices waits;

    LostAnswers(Sleeper pace, WaitNotices waits) {
        this.pace = pace;
        this.waits = waits;
    }

    /**
     * Sends a call.
     *
     * @param send sends it once, and returns the success
     * @return the success, or the one that stands for it
     * @throws Refusal     if the response is none
     * @throws Unreachable if no response came, and nothing can be found out
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
                waits.about(wait, "no answer to " + call.operation().id() + ", " + failure.words()
                        + ". Then the run looks whether it was carried out");
                pace.pause(wait);
                Optional<ApiResponse> found = lookedUp(call, journal, failure);
                if (found.isPresent()) {
                    return found.get();
                }
                lost = Optional.of(failure);
            } catch (Refusal refusal) {
                // The first request may have been carried out after the look, so that the second one comes too late.
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
