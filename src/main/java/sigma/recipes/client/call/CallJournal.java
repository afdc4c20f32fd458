package sigma.recipes.client.call;

import java.util.Optional;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Records the calls of a recipe, so that a later process can resume it. It is called on the thread that makes the calls.
 */
public interface CallJournal {

    /**
     * Returns the response that an earlier process received to the same call; empty if the call is to be sent.
     *
     * @throws sigma.recipes.problem.ProblemException if the call may neither be sent nor skipped
     */
    Optional<ApiResponse> earlier(ApiCall call);

    /**
     * Records a call that is about to be sent.
     *
     * @throws sigma.recipes.problem.ProblemException if it can't be recorded; the call is then not sent
     */
    void sending(ApiCall call);

    /** Records a response to the latest call. A call that is repeated has several; the last one counts. */
    void received(ApiCall call, ApiResponse response);

    /**
     * Returns whether the journal can determine if a write with a lost response was carried out; if it was not, it may be
     * repeated.
     */
    default boolean looksUp(ApiCall call) {
        return false;
    }

    /**
     * Determines whether the latest write was carried out, although its response was lost.
     *
     * @return a substitute for the lost response; empty if the write was not carried out, or repeating it changes nothing
     */
    default Optional<ApiResponse> lookUp(ApiCall call) {
        return Optional.empty();
    }

    /** Returns a journal that records nothing, for calls outside of a run that can be resumed. */
    static CallJournal none() {
        return new CallJournal() {

            @Override
            public Optional<ApiResponse> earlier(ApiCall call) {
                return Optional.empty();
            }

            @Override
            public void sending(ApiCall call) {
                // Does nothing.
            }

            @Override
            public void received(ApiCall call, ApiResponse response) {
                // Does nothing.
            }
        };
    }
}
