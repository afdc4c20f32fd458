package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The part of the seed that tells of warehouses, and of connections that lead to them. */
final class ConnectionSeeder {

    private final State state;
    private final Map<String, Entity> byName = new HashMap<>();

    ConnectionSeeder(State state) {
        this.state = state;
    }

    void warehouse(String place, JsonNode node) {
        ObjectNode fields = Json.object().put("address", SeedLoader.text(place, node, "address"));
        fields.set("holds", node.path("holds"));
        fields.set("new", node.path("new"));
        state.of(Kind.WAREHOUSE).add(fields);
    }

    /** Adds a connection that knows all of its warehouse but what is new there. */
    void connection(String place, JsonNode node, AuditStamp stamp, String lastActiveAt) {
        ObjectNode fields = Json.object().put("name", SeedLoader.text(place, node, "name"))
                .put("type", SeedLoader.text(place, node, "type")).put("isSample", node.path("sample").asBoolean())
                .put("useOauth", false).put("writeAccess", node.path("writes").asBoolean())
                .put("lastActiveAt", lastActiveAt).put(Connections.SIGNS_IN, true)
                .put(Connections.ADDRESS, node.path("account").asText(node.path("host").asText()));
        for (String name : List.of("account", "warehouse")) {
            if (node.has(name)) {
                fields.put(name, node.path(name).asText());
            }
        }
        Entity connection = state.connections().add(fields, stamp);
        state.connections().warehouse(connection).ifPresent(warehouse -> know(place, connection, warehouse));
        if (node.path("archived").asBoolean()) {
            state.of(Kind.CONNECTION).change(connection, old -> old.put("isArchived", true));
        }
        byName.put(node.path("name").asText(), connection);
    }

    /** Returns the id of what a grant of the seed is on: a connection, or a path in it. */
    String grantedId(String place, JsonNode grant) {
        Entity connection = SeedLoader.named(byName, "connection", place, grant.path("connection").asText());
        return grant.has("path") ? known(place, connection, grant.path("path")).id() : connection.id();
    }

    private void know(String place, Entity connection, Entity warehouse) {
        state.catalog().sync(connection, warehouse, List.of());
        warehouse.fields().path("new").forEach(path -> state.catalog().forget(known(place, connection, path)));
    }

    private Entity known(String place, Entity connection, JsonNode path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.asText()));
        return state.catalog().at(connection, names).orElseThrow(() -> new BrokenSeed(place,
                connection.text("name") + " has no path " + String.join(".", names)));
    }
}
