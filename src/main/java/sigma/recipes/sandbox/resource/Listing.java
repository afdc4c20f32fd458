package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.Entity;

/**
 * Lists rows page by page, in the order of creation. It supplies every field that an envelope of the contract may have; the
 * response schema selects those of the operation.
 */
public final class Listing implements Behaviour {

    private final Function<Call, NavigableMap<Long, Entity>> rows;
    private final Map<String, BiPredicate<Entity, String>> filters = new LinkedHashMap<>();
    private Optional<BiPredicate<Call, Entity>> visible = Optional.empty();
    private boolean cacheable = true;
    private BiFunction<Call, Entity, JsonNode> view = (call, row) -> row.fields();

    private Listing(Function<Call, NavigableMap<Long, Entity>> rows) {
        this.rows = rows;
    }

    /** Lists the rows that {@code rows} finds for a call. */
    public static Listing of(Function<Call, NavigableMap<Long, Entity>> rows) {
        return new Listing(rows);
    }

    /** Lists derived rows, which are not entities. */
    public static Listing ofEach(Function<Call, List<ObjectNode>> rows) {
        return of(call -> {
            NavigableMap<Long, Entity> counted = new TreeMap<>();
            rows.apply(call).forEach(row -> counted.put(counted.size() + 1L, new Entity("", counted.size() + 1L, row)));
            return counted;
        });
    }

    /** Keeps the rows that match the query parameter {@code name}, if sent. */
    public Listing filteredBy(String name, BiPredicate<Entity, String> filter) {
        filters.put(name, filter);
        return this;
    }

    /** Keeps the rows that the caller may see. */
    public Listing visibleIf(BiPredicate<Call, Entity> predicate) {
        visible = Optional.of(predicate);
        return this;
    }

    /** Shows each row through {@code view} instead of its own fields. */
    public Listing as(BiFunction<Call, Entity, JsonNode> view) {
        this.view = view;
        return this;
    }

    /** Declares that rows change with time. */
    public Listing changingInTime() {
        cacheable = false;
        return this;
    }

    @Override
    public SandboxResponse response(Call call) {
        Page page = Page.asked(call);
        NavigableMap<Long, Entity> all = rows.apply(call);
        Optional<Predicate<Entity>> wanted = wanted(call);
        ArrayNode entries = Json.NODES.arrayNode();
        List<Entity> shown = shown(page, all, wanted);
        shown.stream().limit(page.size()).forEach(row -> entries.add(view.apply(call, row)));
        ObjectNode envelope = envelope(entries, shown.stream().skip(page.size()).findFirst().map(row -> page.next(call, row)));
        if (call.response().names("total")) {
            envelope.put("total", wanted.map(each -> all.values().stream().filter(each).count()).orElseGet(() -> (long) all.size()));
        }
        return SandboxResponse.json(envelope);
    }

    @Override
    public boolean cacheable() {
        return cacheable;
    }

    /** Returns the rows of a page and the one after it. A stream would count all rows from the first one on. */
    private static List<Entity> shown(Page page, NavigableMap<Long, Entity> all, Optional<Predicate<Entity>> wanted) {
        List<Entity> shown = new ArrayList<>();
        long skipped = 0;
        // The map itself is faster to walk than a part of it.
        Iterator<Entity> rows = (page.first() <= 1 ? all : all.tailMap(page.first(), true)).values().iterator();
        while (rows.hasNext() && shown.size() <= page.size()) {
            Entity row = rows.next();
            if ((wanted.isEmpty() || wanted.get().test(row)) && skipped++ >= page.skipped()) {
                shown.add(row);
            }
        }
        return shown;
    }

    /** Returns the conditions of rows; empty if every row is shown. */
    private Optional<Predicate<Entity>> wanted(Call call) {
        List<Predicate<Entity>> wanted = new ArrayList<>();
        filters.forEach((name, filter) -> call.query(name).ifPresent(value -> wanted.add(row -> filter.test(row, value))));
        visible.ifPresent(predicate -> wanted.add(row -> predicate.test(call, row)));
        return wanted.stream().reduce(Predicate::and);
    }

    private static ObjectNode envelope(ArrayNode entries, Optional<String> next) {
        ObjectNode envelope = Json.object();
        envelope.set("entries", entries);
        envelope.put("nextPage", next.orElse(null));
        next.ifPresent(token -> envelope.put("nextPageToken", token));
        return envelope.put("hasMore", next.isPresent());
    }
}
