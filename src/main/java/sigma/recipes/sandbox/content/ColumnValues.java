package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sigma.recipes.sandbox.json.Json;

/** The values of one column, derived from the row number and random numbers. */
@FunctionalInterface
interface ColumnValues {

    LocalDateTime FIRST = LocalDateTime.of(2026, 1, 2, 6, 0);
    Duration STEP = Duration.ofMinutes(97);
    DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    Pattern TRUNCATED = Pattern.compile("\\s*DateTrunc\\(\\s*\"(year|month|day|hour)\".*");
    Map<String, ChronoUnit> UNITS = Map.of("year", ChronoUnit.YEARS, "month", ChronoUnit.MONTHS, "day", ChronoUnit.DAYS,
            "hour", ChronoUnit.HOURS);
    Set<String> OTHER_THAN_TEXT = Set.of("integer", "number", "datetime", "boolean", Formula.ERROR);
    long FIRST_NUMBER = 10_001;
    int MOST_PIECES = 500;
    int MOST_CENTS = 500_000;
    double CENTS = 100.0;
    int DIGITS = 5;
    /** Words by column name; the first matching pattern applies. */
    List<Map.Entry<String, List<String>>> WORDS = List.of(
            Map.entry(".*region.*", List.of("North", "East", "South", "West")),
            Map.entry(".*country.*", List.of("Sweden", "Germany", "Italy", "Portugal", "Poland", "Norway")),
            Map.entry(".*(wood|kind).*", List.of("Oak", "Pine", "Walnut", "Ash", "Birch", "Larch")),
            Map.entry(".*(customer|dealer).*", List.of("Casa Pino", "Möbel Nord", "Fjord Living", "Dom i Drewno")));

    /** Returns the value in a row. */
    JsonNode of(long row, SplittableRandom random);

    /**
     * Returns the values of the columns of an element. If a column contains periods of time, each period has a row for each
     * word of the first column with words.
     *
     * @param columns the columns
     * @param types   the type of each
     */
    static List<ColumnValues> of(List<JsonNode> columns, List<String> types) {
        List<String> names = columns.stream().map(column -> DocumentElement.columnName(column).toLowerCase(Locale.ROOT)).toList();
        List<Optional<ChronoUnit>> periods = columns.stream().map(column -> {
            Matcher truncated = TRUNCATED.matcher(column.path("formula").asText());
            return truncated.matches() ? Optional.of(UNITS.get(truncated.group(1))) : Optional.<ChronoUnit>empty();
        }).toList();
        int grouping = periods.stream().allMatch(Optional::isEmpty) ? -1
                : IntStream.range(0, columns.size()).filter(i -> !words(names.get(i), types.get(i)).isEmpty()).findFirst().orElse(-1);
        List<JsonNode> groups = grouping < 0 ? List.of() : words(names.get(grouping), types.get(grouping));
        return IntStream.range(0, columns.size()).mapToObj(i -> i == grouping ? each(groups)
                : periods.get(i).map(unit -> period(unit, Math.max(1, groups.size())))
                        .orElseGet(() -> usual(names.get(i), types.get(i)))).toList();
    }

    private static ColumnValues each(List<JsonNode> words) {
        return (row, random) -> words.get((int) (row % words.size()));
    }

    private static ColumnValues period(ChronoUnit unit, int rows) {
        LocalDateTime first = unit == ChronoUnit.YEARS ? FIRST.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS)
                : unit == ChronoUnit.MONTHS ? FIRST.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS) : FIRST.truncatedTo(unit);
        return (row, random) -> Json.NODES.textNode(MOMENT.format(first.plus(row / rows, unit)));
    }

    private static ColumnValues usual(String name, String type) {
        List<JsonNode> words = words(name, type);
        boolean counts = name.matches(".*(id|number|order)");
        return switch (type) {
            case "integer" -> (row, random) -> Json.NODES.numberNode(counts ? FIRST_NUMBER + row : random.nextInt(1, MOST_PIECES));
            case "number" -> (row, random) -> Json.NODES.numberNode(random.nextInt(MOST_CENTS) / CENTS);
            case "datetime" -> (row, random) -> Json.NODES.textNode(MOMENT.format(FIRST.plus(STEP.multipliedBy(row))));
            case "boolean" -> (row, random) -> Json.NODES.booleanNode(random.nextInt(MOST_PIECES) % 4 > 0);
            case Formula.ERROR -> (row, random) -> Json.NODES.nullNode();
            default -> words.isEmpty() ? numbered(name) : (row, random) -> words.get(random.nextInt(words.size()));
        };
    }

    private static ColumnValues numbered(String name) {
        String letter = name.substring(0, Math.min(1, name.length())).toUpperCase(Locale.ROOT);
        return (row, random) -> {
            String number = Long.toString(row + 1);
            return Json.NODES.textNode(letter + "0".repeat(Math.max(0, DIGITS - number.length())) + number);
        };
    }

    /** Returns the words for a text column with a known name. */
    private static List<JsonNode> words(String name, String type) {
        return !OTHER_THAN_TEXT.contains(type) ? WORDS.stream().filter(entry -> name.matches(entry.getKey())).findFirst()
                .map(entry -> entry.getValue().stream().<JsonNode>map(Json.NODES::textNode).toList()).orElse(List.of()) : List.of();
    }
}
