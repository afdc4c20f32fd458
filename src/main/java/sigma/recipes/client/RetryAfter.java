package sigma.recipes.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import sigma.recipes.contract.ApiResponse;

/** Reads how long the other side asks to be left alone: {@code Retry-After} in seconds or as an HTTP date. */
final class RetryAfter {

    private static final Duration MOST = Duration.ofSeconds(60);

    private RetryAfter() {
    }

    /** Returns the wait, at most a minute; nothing where the header is absent or makes no sense. */
    static Optional<Duration> of(ApiResponse answer, Instant now) {
        return answer.header("retry-after").map(String::strip).flatMap(text -> read(text, now))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches("\\d{1,18}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            return Optional.of(Duration.between(now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
