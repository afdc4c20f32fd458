package sigma.recipes.client.call;

import java.util.Set;
import java.util.function.Supplier;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.contract.Operation;

/** Receives the events of a client, on the thread that causes them. */
public interface ExchangeListener {

    /** Receives an exchange. An exchange that violates the contract is received before the exception is thrown. */
    void exchanged(CheckedExchange exchange);

    /**
     * Receives the fields that the client read from a response.
     *
     * @param operation the operation
     * @param status    the status of the response
     * @param fields    the JSON paths that were read and that the response has, such as {@code entries[].memberId} and
     *     {@code nextPage}
     */
    void read(Operation operation, int status, Set<String> fields);

    /** Runs {@code act}, which may fetch the token of a call; its exchanges belong to signing in, not to the call. */
    default <T> T signingIn(Supplier<T> act) {
        return act.get();
    }

    /** Returns the journal of the calls. */
    default CallJournal journal() {
        return CallJournal.none();
    }

    /**
     * Receives a write that the client does not send. An exception thrown here reaches the caller; if the method returns,
     * the write is still not sent.
     *
     * @throws WriteBlocked {@code why}, unless the listener throws a more specific exception
     */
    default void blocked(WriteBlocked why) {
        throw why;
    }

    /** Returns a listener that ignores all events, for calls outside of a recipe. */
    static ExchangeListener none() {
        return new ExchangeListener() {

            @Override
            public void exchanged(CheckedExchange exchange) {
                // Ignored.
            }

            @Override
            public void read(Operation operation, int status, Set<String> fields) {
                // Ignored.
            }
        };
    }
}
