package sigma.recipes.sandbox.connections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Store;

/**
 * The catalog of the organization: the databases, schemas and tables that the last sync found. The real content of a
 * warehouse is in {@link ConnectionStore#WAREHOUSE}.
 */
public record Catalog(State state) {

    private static final String PAGES = "https://app.sigmacomputing.com/sandbox/t/";

    /** Finds a database, schema or table by its UUID or by its short id. */
    public Optional<Entity> find(String id) {
        return places().find(Base62.uuid(id));
    }

    /** Finds the entity at a path of a connection; names are case-sensitive (assumed). */
    public Optional<Entity> at(Entity connection, List<String> path) {
        return places().find(id(connection, path));
    }

    /** Returns the catalog of a connection. */
    NavigableMap<Long, Entity> of(Entity connection) {
        return places().all(IndexKey.CONNECTION, connection.id());
    }

    /** Returns an entry and its containers, nearest first. */
    List<Entity> upwards(Entity place) {
        return Stream.concat(Stream.of(place), places().above(place, "parentId").stream()).toList();
    }

    /**
     * Syncs a path with the warehouse. Entries that no longer exist are removed with their grants (assumed).
     *
     * @param path the names, top first; empty for the whole connection
     * @throws Rejection (404) if the warehouse has no such path
     */
    void sync(Entity connection, Entity warehouse, List<String> path) {
        JsonNode held = warehouse.fields().path("holds");
        Map<List<String>, JsonNode> found = new LinkedHashMap<>();
        for (int depth = 0; depth < path.size(); depth++) {
            held = held.path(path.get(depth));
            found.put(path.subList(0, depth + 1), held);
        }
        if (held.isMissingNode() || held.isTextual()) {
            throw Rejection.notFound("The data platform has no such path: " + String.join(".", path));
        }
        collect(path, held, found);
        for (Entity known : List.copyOf(of(connection).values())) {
            List<String> at = path(known);
            if (!found.containsKey(at) && at.size() >= path.size() && at.subList(0, path.size()).equals(path)) {
                forget(known);
            }
        }
        found.forEach((each, node) -> remember(connection, each, node));
    }

    /** Returns the path of an entry. */
    public static List<String> path(Entity place) {
        List<String> names = new ArrayList<>();
        place.fields().path("path").forEach(name -> names.add(name.textValue()));
        return names;
    }

    private static void collect(List<String> path, JsonNode held, Map<List<String>, JsonNode> found) {
        if (isTable(held)) {
            return;
        }
        held.properties().forEach(each -> {
            List<String> below = new ArrayList<>(path);
            below.add(each.getKey());
            found.put(below, each.getValue());
            collect(below, each.getValue(), found);
        });
    }

    private void remember(Entity connection, List<String> path, JsonNode held) {
        ObjectNode fields = Json.object().put("kind", isTable(held) ? "table" : "scope");
        fields.set("columns", columns(held));
        at(connection, path).ifPresentOrElse(known -> places().change(known, old -> old.setAll(fields)),
                () -> places().add(fields.setAll(draft(connection, path))));
    }

    private static ObjectNode draft(Entity connection, List<String> path) {
        String id = id(connection, path);
        ObjectNode draft = Json.object().put("connectionPathId", id).put("inodeId", id).put("tableId", id)
                .put("urlId", Base62.ofUuid(id)).put("url", PAGES + Base62.ofUuid(id)).put("connectionId", connection.id());
        if (path.size() > 1) {
            draft.put("parentId", id(connection, path.subList(0, path.size() - 1)));
        }
        return draft.set("path", names(path));
    }

    /** Removes an entry and the grants on it; the warehouse keeps it. */
    void forget(Entity place) {
        places().remove(place);
    }

    private static ArrayNode columns(JsonNode held) {
        ArrayNode columns = Json.NODES.arrayNode();
        if (isTable(held)) {
            held.properties().forEach(column -> columns.addObject().put("name", column.getKey())
                    .put("visibility", "included").putObject("type").put("type", column.getValue().textValue()));
        }
        return columns;
    }

    /** An entry with columns, each a name and a type, is a table. */
    private static boolean isTable(JsonNode held) {
        return !held.isEmpty() && held.valueStream().allMatch(JsonNode::isTextual);
    }

    /** A path keeps its id when it disappears and returns (assumed), so the id is derived from the path. */
    private static String id(Entity connection, List<String> path) {
        UUID ofName = UUID.nameUUIDFromBytes((connection.id() + names(path)).getBytes(StandardCharsets.UTF_8));
        return new IdSource(ofName.getMostSignificantBits()).uuid();
    }

    private static ArrayNode names(List<String> path) {
        ArrayNode names = Json.NODES.arrayNode();
        path.forEach(names::add);
        return names;
    }

    private Store places() {
        return state.of(Kinds.CONNECTION_PATH);
    }
}
