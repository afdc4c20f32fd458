package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;

/**
 * The value that an export gives to a control, in the notation of exportWorkbook: one value, a list with commas, a range, a
 * relative date, {@code :null} or {@code :empty}.
 *
 * @param controlId the control
 * @param type      its kind of value, such as {@code date-range}
 * @param now       the time to which relative dates refer
 */
record ControlValue(String controlId, String type, Instant now) {

    private static final Pattern RANGE = Pattern.compile("min:(.*),max:(.*)");
    private static final Pattern RELATIVE = Pattern.compile(
            "(prior|next)-(year|quarter|month|week|isoWeek|day|hour|minute)-([1-9][0-9]{0,3})");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d)?))?");
    private static final Map<String, ChronoUnit> UNITS = Map.of("year", ChronoUnit.YEARS, "month", ChronoUnit.MONTHS,
            "week", ChronoUnit.WEEKS, "isoWeek", ChronoUnit.WEEKS, "day", ChronoUnit.DAYS, "hour", ChronoUnit.HOURS,
            "minute", ChronoUnit.MINUTES);
    private static final int MONTHS_OF_A_QUARTER = 3;

    /**
     * Returns the filter of a column's values.
     *
     * @throws Rejection (400, assumed) if {@code text} is invalid
     */
    Predicate<JsonNode> condition(String text) {
        if (text.equals(":null") || text.equals(":empty")) {
            return value -> value.isNull() || value.isMissingNode() || value.asText().isEmpty();
        }
        return switch (type.split("-")[0]) {
            case "number" -> among(text, value -> new BigDecimal(value.replaceAll("[$,%]", "")));
            case "date" -> RELATIVE.matcher(text).matches() ? relative(text) : dates(text);
            case "boolean" -> among(text, this::flag);
            default -> among(text, Function.identity());
        };
    }

    private <T extends Comparable<T>> Predicate<JsonNode> among(String text, Function<String, T> read) {
        Matcher range = RANGE.matcher(text);
        if (type.endsWith("-range")) {
            if (!range.matches()) {
                throw mistake(text);
            }
            Optional<T> least = side(range.group(1), read);
            Optional<T> most = side(range.group(2), read);
            return value -> known(value, read).filter(one -> least.filter(limit -> one.compareTo(limit) < 0).isEmpty()
                    && most.filter(limit -> one.compareTo(limit) > 0).isEmpty()).isPresent();
        }
        List<String> texts = type.endsWith("-list") ? Arrays.asList(text.split(",", -1)) : List.of(text);
        List<T> wanted = texts.stream().map(one -> read(one, read)).toList();
        return value -> known(value, read).filter(one -> wanted.stream().anyMatch(other -> other.compareTo(one) == 0)).isPresent();
    }

    /** A day as the upper end of a range, or as a single value, includes the whole day. */
    private Predicate<JsonNode> dates(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            Optional<LocalDateTime> least = side(range.group(1), this::moment);
            Optional<LocalDateTime> most = side(range.group(2), this::endOf);
            return between(least.orElse(LocalDateTime.MIN), most.orElse(LocalDateTime.MAX));
        }
        if (type.endsWith("-range")) {
            throw mistake(text);
        }
        return Arrays.stream(text.split(",", -1)).map(one -> between(read(one, this::moment), read(one, this::endOf)))
                .reduce(Predicate::or).orElseThrow();
    }

    private Predicate<JsonNode> relative(String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (!relative.matches()) {
            throw mistake(text);
        }
        int sign = relative.group(1).equals("prior") ? -1 : 1;
        long count = sign * Long.parseLong(relative.group(3));
        LocalDateTime here = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        LocalDateTime there = relative.group(2).equals("quarter") ? here.plusMonths(MONTHS_OF_A_QUARTER * count)
                : here.plus(count, UNITS.get(relative.group(2)));
        return sign < 0 ? between(there, here) : between(here, there);
    }

    private Predicate<JsonNode> between(LocalDateTime least, LocalDateTime most) {
        return value -> known(value, this::moment).filter(one -> !one.isBefore(least) && !one.isAfter(most)).isPresent();
    }

    private <T> Optional<T> side(String text, Function<String, T> read) {
        return text.isEmpty() ? Optional.empty() : Optional.of(read(text, read));
    }

    /** Commas within a value are percent-encoded. */
    private <T> T read(String text, Function<String, T> read) {
        try {
            return read.apply(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DateTimeException unfit) {
            throw mistake(text);
        }
    }

    /** A row may have a value of another kind, which matches no condition. */
    private static <T> Optional<T> known(JsonNode value, Function<String, T> read) {
        try {
            return Optional.of(value).filter(each -> !each.isNull() && !each.isMissingNode()).map(each -> read.apply(each.asText()));
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }

    private Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private LocalDateTime moment(String text) {
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            throw new IllegalArgumentException(text);
        }
        LocalDate day = LocalDate.parse(moment.group(1));
        return moment.group(2) == null ? day.atStartOfDay() : LocalDateTime.parse(day + "T" + moment.group(2));
    }

    private LocalDateTime endOf(String text) {
        LocalDateTime moment = moment(text);
        return text.length() > LocalDate.EPOCH.toString().length() ? moment : moment.plusDays(1).minusNanos(1);
    }

    private Rejection mistake(String text) {
        return Rejection.invalid(ErrorMessages.expecting("a value of the type " + type.toLowerCase(Locale.ROOT), "0.parameters." + controlId,
                ErrorMessages.received(text)));
    }
}
