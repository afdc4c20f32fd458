package sigma.recipes.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sigma.recipes.sandbox.call.JobTrouble;

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
     * The response is late; the request is processed at once. It adds to whatever else strikes the call.
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

    /**
     * A query that a call starts does not end as usual: that of an export, or of a materialization. The call itself succeeds.
     *
     * @param times how many queries it strikes
     * @param what  what happens to them
     */
    record Query(int times, JobTrouble what) implements Fault {

        /** The operations that start a query. */
        public static final List<String> OPERATIONS = List.of("exportWorkbook", "exportReport", "materializeWorkbookElement",
                "materializeDataModelElement");

        /** Returns why the queries fail, where they do. */
        public Optional<String> failure() {
            return what.failure();
        }

        /** Returns how much longer the queries take, where they are slow. */
        public Optional<Duration> delay() {
            return what.delay();
        }

        /** Creates queries that fail for a reason. */
        public static Query failing(int times, String reason) {
            return new Query(times, new JobTrouble(JobTrouble.Kind.FAILS, Duration.ZERO, reason));
        }

        /** Creates queries that take longer by {@code delay}, by the organization's clock. */
        public static Query slow(int times, Duration delay) {
            return new Query(times, new JobTrouble(JobTrouble.Kind.SLOW, delay, ""));
        }

        /** Creates queries that never end. */
        public static Query endless(int times) {
            return new Query(times, new JobTrouble(JobTrouble.Kind.ENDLESS, Duration.ZERO, ""));
        }
    }

    /** When a connection breaks. */
    enum Moment {
        /** The request has no effect and no response. */
        BEFORE_PROCESSING,
        /** The request has its effect, and the response is lost. */
        BEFORE_ANSWER,
        /** The request has its effect, and half of the response's body arrives. */
        IN_BODY
    }
}
