package sigma.recipes.sandbox.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;

/** The times of a schedule: a cron expression of five fields, and its time zone. */
final class CronTimes {

    private static final int FIELDS = 5;
    /** The ranges of minute, hour, day of the month, month and day of the week. */
    private static final List<IntPredicate> RANGES = List.of(value -> value <= 59, value -> value <= 23,
            value -> value >= 1 && value <= 31, value -> value >= 1 && value <= 12, value -> value <= 7);
    private static final Pattern PART = Pattern.compile("(?:\\*|(\\d{1,2})(?:-(\\d{1,2}))?)(?:/(\\d{1,2}))?");

    private CronTimes() {
    }

    /**
     * Requires that the times of a schedule are valid.
     *
     * @param schedule the object with {@code cronSpec} and {@code timezone}; either may be missing in an update
     * @throws Rejection (400, assumed) if not
     */
    static void require(JsonNode schedule) {
        String cron = schedule.path("cronSpec").asText();
        if (schedule.has("cronSpec") && !isCron(cron)) {
            throw Rejection.invalid(ErrorMessages.expecting("cron expression of five fields", "0.schedule.cronSpec",
                    ErrorMessages.received(cron)));
        }
        String zone = schedule.path("timezone").asText();
        if (schedule.has("timezone") && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Rejection.invalid(ErrorMessages.expecting("time zone such as \"Europe/Berlin\"", "0.schedule.timezone",
                    ErrorMessages.received(zone)));
        }
    }

    private static boolean isCron(String text) {
        String[] fields = text.strip().split("\\s+");
        return fields.length == FIELDS && IntStream.range(0, FIELDS).allMatch(i -> isField(fields[i], RANGES.get(i)));
    }

    private static boolean isField(String field, IntPredicate range) {
        return Stream.of(field.split(",", -1)).allMatch(part -> {
            Matcher matcher = PART.matcher(part);
            return matcher.matches() && IntStream.of(1, 2).mapToObj(matcher::group).filter(Objects::nonNull)
                    .mapToInt(Integer::parseInt).allMatch(range)
                    && !"0".equals(matcher.group(3));
        });
    }
}
