package sigma.recipes.client.request;

import java.time.Duration;

/**
 * How to wait for work of the API that goes on after its response, such as an export.
 *
 * @param first   how long to wait before asking again
 * @param longest what the waits grow to
 * @param limit   how long the work may take
 */
public record Polling(Duration first, Duration longest, Duration limit) {

    /** Returns waits for people: from 1 to 15 seconds, for 15 minutes. */
    public static Polling standard() {
        return new Polling(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(15));
    }

    /** Returns waits for a sandbox in this process, whose work is done after a few questions. */
    public static Polling quick() {
        return new Polling(Duration.ofMillis(5), Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    /** Returns the wait after {@code wait}: half as long again. */
    public Duration after(Duration wait) {
        Duration longer = wait.multipliedBy(3).dividedBy(2);
        return longer.compareTo(longest) > 0 ? longest : longer;
    }
}
