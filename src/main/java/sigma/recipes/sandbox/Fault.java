package sigma.recipes.sandbox;

import java.time.Duration;
import java.util.OptionalInt;

/** Trouble that is planned for the next calls with a token of an organization; it strikes before the behaviour. */
public sealed interface Fault {

    /** Returns how many calls it strikes. */
    int times();

    /**
     * The API asks to slow down (429).
     *
     * @param times      how many calls it strikes
     * @param retryAfter the seconds of {@code Retry-After}, where it is sent
     * @param fromEdge   whether the edge answers, in HTML, instead of the API
     */
    record TooManyRequests(int times, OptionalInt retryAfter, boolean fromEdge) implements Fault {
    }

    /**
     * A server behind the API fails for a while.
     *
     * @param times  how many calls it strikes
     * @param status 502, 503 or 504
     */
    record Unavailable(int times, int status) implements Fault {
    }

    /**
     * The answer is late.
     *
     * @param times how many calls it strikes
     * @param by    how late
     */
    record Slow(int times, Duration by) implements Fault {
    }

    /**
     * The connection breaks before an answer.
     *
     * @param times how many calls it strikes
     */
    record DroppedConnection(int times) implements Fault {
    }

    /** Every token given out so far is no longer accepted. */
    record ExpiredToken() implements Fault {

        @Override
        public int times() {
            return 1;
        }
    }
}
