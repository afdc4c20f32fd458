package sigma.recipes.sandbox.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What is planned for a job that starts, such as the query of an export.
 *
 * @param kind   what happens to it
 * @param longer how much longer it takes, where it is slow
 * @param reason why it fails, where it does
 */
public record JobTrouble(Kind kind, Duration longer, String reason) {

    /** What may happen to a job. */
    public enum Kind {
        /** It ends with an error. */
        FAILS,
        /** It takes longer, however often it is asked for. */
        SLOW,
        /** It never ends. */
        ENDLESS
    }

    /** Returns why the job fails, where it does. */
    public Optional<String> failure() {
        return kind == Kind.FAILS ? Optional.of(reason) : Optional.empty();
    }

    /** Returns how much longer the job takes, where it is slow. */
    public Optional<Duration> delay() {
        return kind == Kind.SLOW ? Optional.of(longer) : Optional.empty();
    }

    /** Returns whether the job never ends. */
    public boolean endless() {
        return kind == Kind.ENDLESS;
    }
}
