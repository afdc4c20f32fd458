package sigma.recipes.client.call;

import java.util.Optional;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Keeps the calls of a recipe, so that a later process can go on where an earlier one ended. It is called on the thread that
 * makes the calls.
 */
public interface CallJournal {

    /**
     * Returns the response that an earlier process received to the same call; empty if the call is to be sent.
     *
     * @throws sigma.recipes.problem.ProblemException if the call may neither be sent nor left out
     */
    Optional<ApiResponse> earlier(ApiCall call);

    /**
     * Keeps a call that is about to be sent.
     *
     * @throws sigma.recipes.problem.ProblemException if it can't be kept; the call is not sent then
     */
    void sending(ApiCall call);

    /** Keeps a response to the call that was sent last. A call that is repeated has several; the last one counts. */
    void answered(ApiCall call, ApiResponse response);

    /** Returns whether the journal can find out if a write was carried out whose response was lost, and it may be sent again if not. */
    default boolean looksUp(ApiCall call) {
        return false;
    }

    /**
     * Finds out whether the write that was sent last was carried out, although its response was lost.
     *
     * @return the response that stands for the lost one; empty if it was not carried out, or to repeat it changes nothing
     */
    default Optional<ApiResponse> lookUp(ApiCall call) {
        return Optional.empty();
    }

    /** Returns a journal that keeps nothing, for calls that are no part of a run that can be resumed. */
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
            public void answered(ApiCall call, ApiResponse response) {
                // Does nothing.
            }
        };
    }
}
