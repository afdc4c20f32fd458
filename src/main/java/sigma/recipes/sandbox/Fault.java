package sigma.recipes.sandbox;

import java.time.Duration;
import java.util.OptionalInt;

/** Trouble that is planned for calls to an organization. */
public sealed interface Fault {

    /** As many calls as there are, until the fault is removed. */
    int UNTIL_REMOVED = Integer.MAX_VALUE;

    /** Returns how many calls it strikes, or {@link #UNTIL_REMOVED}. */
    int times();

    /**
     * The API asks to slow down (429). The request has no effect.
     *
     * @param times      how many calls it strikes
     * @param retryAfter the seconds of {@code Retry-After}, where it is sent
     * @param fromEdge   whether the edge answers, in HTML, instead of the API
     */
    record TooManyRequests(int times, OptionalInt retryAfter, boolean fromEdge) implements Fault {
    }

    /**
     * A server of the API fails. The request has no effect.
     *
     * @param times    how many calls it strikes
     * @param status   500, 502, 503 or 504
     * @param fromEdge whether the edge answers, in HTML, instead of the API
     */
    record Unavailable(int times, int status, boolean fromEdge) implements Fault {

        /** Creates the failure of a server that still answers as the API does. */
        public Unavailable(int times, int status) {
            this(times, status, false);
        }
    }

    /**
     * The answer is late; the request is processed at once. It adds to whatever else strikes the call.
     *
     * @param times how many calls it strikes
     * @param by    how late
     */
    record Slow(int times, Duration by) implements Fault {
    }

    /**
     * The connection breaks.
     *
     * @param times how many calls it strikes
     * @param when  the moment
     */
    record DroppedConnection(int times, Moment when) implements Fault {

        /** Creates a connection that breaks before the request is processed. */
        public DroppedConnection(int times) {
            this(times, Moment.BEFORE_PROCESSING);
        }
    }

    /** When a connection breaks. */
    enum Moment {
        /** The request has no effect and no answer. */
        BEFORE_PROCESSING,
        /** The request has its effect, and the answer is lost. */
        BEFORE_ANSWER,
        /** The request has its effect, and half of the answer's body arrives. */
        IN_BODY
    }
}
