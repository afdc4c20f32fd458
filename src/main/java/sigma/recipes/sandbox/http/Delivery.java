package sigma.recipes.sandbox.http;

import java.time.Duration;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * A response and how it reaches the client.
 *
 * @param answer the response
 * @param delay  how long the listener waits before it sends the response
 * @param cut    where the connection breaks
 */
public record Delivery(HttpAnswer answer, Duration delay, Cut cut) {

    /** Where a connection breaks. */
    public enum Cut {
        /** The client receives the whole response. */
        NONE,
        /** The client receives nothing. */
        BEFORE_ANSWER,
        /** The client receives the head and the first half of the body. */
        IN_BODY
    }

    /** Returns the delivery of a response at once and in whole. */
    public static Delivery of(ApiResponse answer) {
        return new Delivery(HttpAnswer.of(answer), Duration.ZERO, Cut.NONE);
    }
}
