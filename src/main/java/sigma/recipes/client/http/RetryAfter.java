package sigma.recipes.client.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import sigma.recipes.contract.exchange.ApiResponse;

/** Reads {@code Retry-After}, in seconds or as an HTTP date. */
public final class RetryAfter {

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {
    }

    /** Returns the wait; empty if the header is absent or invalid. */
    public static Optional<Duration> of(ApiResponse response, Instant now) {
        return response.header("retry-after").map(String::strip).flatMap(text -> read(text, now))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches("[0-9]+")) {
            // Avoids an overflow.
            return Optional.of(Duration.ofSeconds(Long.parseLong(text.substring(0, Math.min(text.length(), MOST_DIGITS)))));
        }
        try {
            return Optional.of(Duration.between(now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
