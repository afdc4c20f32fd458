package sigma.recipes.steps.sentence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.client.RecentUses;

/**
 * A day given by a user, such as the first one to consider.
 *
 * @param text a date, or a number of days before now
 */
public record StartDate(String text) {

    private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,5}) days ago");

    /**
     * Creates an instance from a date such as {@code 2026-01-31}, or {@code 90 days ago}.
     *
     * @throws AssertionError if it is neither
     */
    public static StartDate of(String text) {
        if (!DAYS_AGO.matcher(text).matches()) {
            try {
                LocalDate.parse(text);
            } catch (DateTimeException unreadable) {
                throw new AssertionError("\"" + text + "\" is not a valid date.\nGive a date such as 2026-01-31, or \"90 days ago\".",
                        unreadable);
            }
        }
        return new StartDate(text);
    }

    /** Returns the time; a date begins at midnight in UTC. */
    public Instant since(RecentUses clock) {
        Matcher ago = DAYS_AGO.matcher(text);
        return ago.matches() ? clock.daysAgo(Integer.parseInt(ago.group(1)))
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Returns the day in UTC. */
    public LocalDate day(RecentUses clock) {
        return since(clock).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
