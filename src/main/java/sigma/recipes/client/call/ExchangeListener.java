package sigma.recipes.client.call;

import java.util.Set;
import java.util.function.Supplier;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.contract.Operation;

/** Receives what a client does, on the thread that does it. */
public interface ExchangeListener {

    /** Receives an exchange. One that violates the contract is received before the failure is thrown. */
    void exchanged(CheckedExchange exchange);

    /**
     * Takes note of what the client read from a response.
     *
     * @param operation the operation that answered
     * @param status    the status of the response
     * @param fields    the JSON paths read that the response has, such as {@code entries[].memberId} and {@code nextPage}
     */
    void read(Operation operation, int status, Set<String> fields);

    /**
     * Runs {@code act}, which may fetch the token that a call needs: what is exchanged meanwhile belongs to signing in and
     * not to what the call is for.
     */
    default <T> T signingIn(Supplier<T> act) {
        return act.get();
    }

    /** Returns the journal that keeps the calls. */
    default CallJournal journal() {
        return CallJournal.none();
    }

    /**
     * Takes note of a write that the client will not send. What is thrown here reaches the caller; a listener that
     * returns does not make the client send it.
     *
     * @throws WriteBlocked {@code why}, unless a listener has something better to throw
     */
    default void heldBack(WriteBlocked why) {
        throw why;
    }

    /** Returns a listener that takes note of nothing, for acts that are no part of a recipe. */
    static ExchangeListener none() {
        return new ExchangeListener() {

            @Override
            public void exchanged(CheckedExchange exchange) {
                // Nothing is noted.
            }

            @Override
            public void read(Operation operation, int status, Set<String> fields) {
                // Nothing is noted.
            }
        };
    }
}
