package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/**
 * The rows of elements. The seed has some, word for word; all others are made of the element's id and the types of its
 * columns, the same ones each time, and one by one, so that a million of them take no memory.
 */
public record ElementRows(State state) {

    /** The rows of one element, or how many it has; it ends with its document. Its id is that of both. */
    public static final Kind DATA = Kind.of("element data", "dataId").within(Kinds.INODE, "documentId");

    private static final long USUAL = 100;
    private static final Instant FIRST = Instant.parse("2026-01-02T06:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(97);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long FIRST_NUMBER = 10_001;
    private static final int MOST_PIECES = 500;
    private static final int MOST_CENTS = 500_000;
    private static final double CENTS = 100.0;
    /** Words by what the name of their column says; the first pattern that fits counts. */
    private static final List<Map.Entry<String, List<String>>> WORDS = List.of(
            Map.entry(".*region.*", List.of("North", "East", "South", "West")),
            Map.entry(".*country.*", List.of("Sweden", "Germany", "Italy", "Portugal", "Poland", "Norway")),
            Map.entry(".*(wood|kind).*", List.of("Oak", "Pine", "Walnut", "Ash", "Birch", "Larch")),
            Map.entry(".*(customer|dealer).*", List.of("Casa Pino", "Möbel Nord", "Fjord Living", "Dom i Drewno")));

    /**
     * Returns what opens the rows of an element, each with a value for each column. It reads nothing of the organization, so
     * that rows can be written after the request has been answered.
     */
    public Supplier<Stream<JsonNode>> of(Entity document, Content content, DocumentElement element) {
        Optional<Entity> data = state.of(DATA).find(id(document, element.id()));
        JsonNode rows = data.map(each -> each.fields().path("rows")).orElse(Json.NODES.missingNode());
        if (rows.isArray()) {
            return rows::valueStream;
        }
        long count = data.map(each -> each.fields().path("count").asLong(USUAL)).orElse(element.kind() == ElementKind.KPI_CHART ? 1 : USUAL);
        ContentAnalysis analysis = ContentAnalysis.of(state, content);
        List<Column> columns = element.columns().stream()
                .map(column -> new Column(DocumentElement.columnName(column).toLowerCase(Locale.ROOT),
                        analysis.type(element, column))).toList();
        long seed = (long) element.id().hashCode() << Integer.SIZE;
        return () -> LongStream.range(0, count).mapToObj(row -> row(columns, row, new SplittableRandom(seed + row)));
    }

    private static JsonNode row(List<Column> columns, long row, SplittableRandom random) {
        ArrayNode values = Json.NODES.arrayNode(columns.size());
        columns.forEach(column -> values.add(column.value(row, random)));
        return values;
    }

    /** Keeps the rows that an entry of the seed has, or their number. */
    public void seed(String at, Entity document, ObjectNode element, JsonNode entry) {
        int columns = element.path("columns").size();
        for (JsonNode row : entry.path("rows")) {
            if (row.size() != columns) {
                throw new BrokenSeed(at, "a row of \"" + element.path("name").asText() + "\" has " + row.size()
                        + " values; expected one for each of its " + columns + " columns");
            }
        }
        if (entry.has("rows") || entry.has("count")) {
            ObjectNode data = Json.object().put("dataId", id(document, element.path("id").asText())).put("documentId", document.id());
            List.of("rows", "count").stream().filter(entry::has).forEach(field -> data.set(field, entry.get(field)));
            state.of(DATA).add(data);
        }
    }

    /** Gives a copy of a document the rows that its elements have there. */
    public void copy(Entity document, Entity copy) {
        List.copyOf(state.of(DATA).all(IndexKey.PARENT, document.id()).values()).forEach(data -> {
            ObjectNode fields = data.fields().deepCopy();
            String elementId = data.id().substring(document.id().length() + 1);
            state.of(DATA).add(fields.put("dataId", id(copy, elementId)).put("documentId", copy.id()));
        });
    }

    private static String id(Entity document, String elementId) {
        return document.id() + "/" + elementId;
    }

    /** A column: its name in lower case, which decides about texts, and its type. */
    private record Column(String name, String type) {

        private JsonNode value(long row, SplittableRandom random) {
            return switch (type) {
                case "integer" -> Json.NODES.numberNode(name.matches(".*(id|number|order)") ? FIRST_NUMBER + row
                        : random.nextInt(1, MOST_PIECES));
                case "number" -> Json.NODES.numberNode(random.nextInt(MOST_CENTS) / CENTS);
                case "datetime" -> Json.NODES.textNode(MOMENT.format(FIRST.plus(STEP.multipliedBy(row))));
                case "boolean" -> Json.NODES.booleanNode(random.nextInt(MOST_PIECES) % 4 > 0);
                case Formula.ERROR -> Json.NODES.nullNode();
                default -> Json.NODES.textNode(text(row, random));
            };
        }

        private String text(long row, SplittableRandom random) {
            return WORDS.stream().filter(entry -> name.matches(entry.getKey())).findFirst()
                    .map(entry -> entry.getValue().get(random.nextInt(entry.getValue().size())))
                    .orElseGet(() -> String.format(Locale.ROOT, "%.1S%05d", name, row + 1));
        }
    }
}
