package sigma.recipes.sandbox.http;

import java.time.Duration;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * A response and how it reaches the client.
 *
 * @param response the response
 * @param delay  the delay before the response
 * @param cut    the place where the connection is cut
 */
public record Delivery(OutgoingResponse response, Duration delay, Cut cut) {

    /** The place where a connection is cut. */
    public enum Cut {
        /** The client receives the whole response. */
        NONE,
        /** The client receives nothing. */
        BEFORE_RESPONSE,
        /** The client receives the head and half of the body. */
        IN_BODY
    }

    /** Returns the immediate and complete delivery of a response. */
    public static Delivery of(ApiResponse response) {
        return new Delivery(OutgoingResponse.of(response), Duration.ZERO, Cut.NONE);
    }
}
