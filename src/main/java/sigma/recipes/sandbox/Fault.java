package sigma.recipes.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sigma.recipes.sandbox.call.JobFault;

/** A fault that is planned for calls to an organization. */
public sealed interface Fault {

    /** Unlimited, until the fault is removed. */
    int UNTIL_REMOVED = Integer.MAX_VALUE;

    /** Returns the number of calls that it affects, or {@link #UNTIL_REMOVED}. */
    int times();

    /**
     * The API asks to slow down (429). The request has no effect.
     *
     * @param times      the number of affected calls
     * @param retryAfter the seconds of {@code Retry-After}, if sent
     * @param fromEdge   whether the response comes from the edge, in HTML, instead of from the API
     */
    record TooManyRequests(int times, OptionalInt retryAfter, boolean fromEdge) implements Fault {
    }

    /**
     * A server of the API fails. The request has no effect.
     *
     * @param times    the number of affected calls
     * @param status   500, 502, 503 or 504
     * @param fromEdge whether the response comes from the edge, in HTML, instead of from the API
     */
    record Unavailable(int times, int status, boolean fromEdge) implements Fault {

        /** Creates the failure of a server whose response comes from the API. */
        public Unavailable(int times, int status) {
            this(times, status, false);
        }
    }

    /**
     * The response is late; the request is processed immediately. Combines with any other fault.
     *
     * @param times the number of affected calls
     * @param by    the delay
     */
    record Slow(int times, Duration by) implements Fault {
    }

    /**
     * The connection breaks.
     *
     * @param times the number of affected calls
     * @param when  the moment of the break
     */
    record DroppedConnection(int times, Moment when) implements Fault {

        /** Creates a connection that breaks before the request is processed. */
        public DroppedConnection(int times) {
            this(times, Moment.BEFORE_PROCESSING);
        }
    }

    /**
     * A query that a call starts, for an export or a materialization, does not end normally. The call itself succeeds.
     *
     * @param times the number of affected queries
     * @param what  the effect
     */
    record Query(int times, JobFault what) implements Fault {

        /** The operations that start a query. */
        public static final List<String> OPERATIONS = List.of("exportWorkbook", "exportReport", "materializeWorkbookElement",
                "materializeDataModelElement");

        /** Returns why the queries fail; empty if they do not. */
        public Optional<String> failure() {
            return what.failure();
        }

        /** Returns the delay of slow queries; empty for other effects. */
        public Optional<Duration> delay() {
            return what.delay();
        }

        /** Creates a fault of queries that fail for a reason. */
        public static Query failing(int times, String reason) {
            return new Query(times, new JobFault(JobFault.Kind.FAILS, Duration.ZERO, reason));
        }

        /** Creates a fault of queries that are delayed by {@code delay}, by the organization's clock. */
        public static Query slow(int times, Duration delay) {
            return new Query(times, new JobFault(JobFault.Kind.SLOW, delay, ""));
        }

        /** Creates a fault of queries that never end. */
        public static Query endless(int times) {
            return new Query(times, new JobFault(JobFault.Kind.ENDLESS, Duration.ZERO, ""));
        }
    }

    /** When a connection breaks. */
    enum Moment {
        /** The request has no effect and no response. */
        BEFORE_PROCESSING,
        /** The request has its effect, and the response is lost. */
        BEFORE_RESPONSE,
        /** The request has its effect, and half of the response's body arrives. */
        IN_BODY
    }
}
