package sigma.recipes.client.request;

import java.time.Duration;

/**
 * How to poll for work that continues after the response, such as an export.
 *
 * @param first   the first interval
 * @param longest the longest interval
 * @param limit   the time limit of the work
 */
public record Polling(Duration first, Duration longest, Duration limit) {

    /** Returns intervals for a real organization: from 1 to 15 seconds, for 15 minutes. */
    public static Polling standard() {
        return new Polling(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(15));
    }

    /** Returns intervals for a sandbox in this process, whose work is done after a few polls. */
    public static Polling quick() {
        return new Polling(Duration.ofMillis(5), Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    /** Returns the same intervals with a limit of at most {@code most}. */
    public Polling atMost(Duration most) {
        return most.compareTo(limit) < 0 ? new Polling(first, longest, most) : this;
    }

    /** Returns the interval after {@code wait}, which is 50% longer. */
    public Duration after(Duration wait) {
        Duration longer = wait.multipliedBy(3).dividedBy(2);
        return longer.compareTo(longest) > 0 ? longest : longer;
    }
}
