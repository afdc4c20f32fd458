package sigma.recipes.sandbox.call;

import java.time.Duration;
import java.util.Optional;

/**
 * The fault planned for a new job, such as the query of an export.
 *
 * @param kind   the kind of fault
 * @param longer the delay of a slow job
 * @param reason why it fails, if it does
 */
public record JobFault(Kind kind, Duration longer, String reason) {

    /** The faults of a job. */
    public enum Kind {
        /** It ends with an error. */
        FAILS,
        /** It takes longer, regardless of the number of polls. */
        SLOW,
        /** It never ends. */
        ENDLESS
    }

    /** Returns why the job fails; empty if it does not. */
    public Optional<String> failure() {
        return kind == Kind.FAILS ? Optional.of(reason) : Optional.empty();
    }

    /** Returns the delay of a slow job; empty for other jobs. */
    public Optional<Duration> delay() {
        return kind == Kind.SLOW ? Optional.of(longer) : Optional.empty();
    }

    /** Returns whether the job never ends. */
    public boolean endless() {
        return kind == Kind.ENDLESS;
    }
}
