package sigma.recipes.client.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * When a request may be repeated, according to the API.
 *
 * @param at    the earliest time
 * @param after the delay from now
 */
public record RetryAdvice(Instant at, Duration after) {

    private static final Set<Integer> ASKING = Set.of(429, 503);
    private static final Duration FURTHEST = Duration.ofDays(365);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Reads it from a rate limit or an outage; empty if the response does not say. */
    public static Optional<RetryAdvice> of(ApiResponse response, Instant now) {
        return ASKING.contains(response.status())
                ? RetryAfter.of(response, now).map(wait -> new RetryAdvice(now.plus(wait), wait)) : Optional.empty();
    }

    /** Returns when to try again, as a sentence. */
    public String advice() {
        return after.compareTo(FURTHEST) > 0 ? "Sigma asks to wait for more than a year: ask its support"
                : "try again at " + TIME.format(at) + ", in " + spoken() + ": Sigma asks to wait that long";
    }

    private String spoken() {
        long seconds = after.toSeconds();
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? (seconds + 59) / 60 + " minutes" : (seconds + 3599) / 3600 + " hours";
    }
}
