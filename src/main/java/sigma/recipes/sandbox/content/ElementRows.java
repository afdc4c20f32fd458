package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
 * The rows of elements. The seed contains some; all others are generated from the element's id and its column types,
 * reproducibly and lazily, so that a million of them take no memory.
 */
public record ElementRows(State state) {

    /** The rows of one element, or their number; removed with its document. Its id combines both ids. */
    public static final Kind DATA = Kind.of("element data", "dataId").within(Kinds.INODE, "documentId");

    private static final long USUAL = 100;

    /**
     * Returns a supplier of an element's rows, each with a value for each column. It does not read the organization, so that
     * rows can be written after the request.
     */
    public Supplier<Stream<JsonNode>> of(Entity document, Content content, DocumentElement element) {
        Optional<Entity> data = state.of(DATA).find(id(document, element.id()));
        JsonNode rows = data.map(each -> each.fields().path("rows")).orElse(Json.NODES.missingNode());
        if (rows.isArray()) {
            return rows::valueStream;
        }
        long count = data.map(each -> each.fields().path("count").asLong(USUAL)).orElse(element.kind() == ElementKind.KPI_CHART ? 1 : USUAL);
        ContentAnalysis analysis = ContentAnalysis.of(state, content);
        List<JsonNode> columns = element.columns();
        List<ColumnValues> values = ColumnValues.of(columns, columns.stream().map(column -> analysis.type(element, column)).toList());
        long seed = (long) element.id().hashCode() << Integer.SIZE;
        return () -> LongStream.range(0, count).mapToObj(row -> row(values, row, new SplittableRandom(seed + row)));
    }

    private static JsonNode row(List<ColumnValues> columns, long row, SplittableRandom random) {
        ArrayNode values = Json.NODES.arrayNode(columns.size());
        columns.forEach(column -> values.add(column.of(row, random)));
        return values;
    }

    /** Stores the rows of an entry of the seed, or their number. */
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

    /** Copies the rows of a document's elements to a copy of it. */
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
}
