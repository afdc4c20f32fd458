package sigma.recipes.sandbox.connections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import sigma.recipes.sandbox.grants.GrantSeeder;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** Creates the warehouses of the seed, their connections, and the grants on both. */
final class ConnectionSeeder {

    private final SeedRows seed;
    private final State state;

    ConnectionSeeder(SeedRows seed) {
        this.seed = seed;
        this.state = seed.state();
    }

    void run() {
        seed.each("warehouses", this::warehouse);
        seed.each("connections", this::connection);
        seed.each("connection grants", (at, entry) -> GrantSeeder.on(seed, grantedId(at, entry), at, entry));
    }

    private void warehouse(String at, JsonNode entry) {
        ObjectNode fields = Json.object().put("address", SeedRows.text(at, entry, "address"));
        fields.set("holds", entry.path("holds"));
        fields.set("new", entry.path("new"));
        state.of(ConnectionStore.WAREHOUSE).add(fields);
    }

    /** Adds a connection with a catalog of all but the new entries of its warehouse. */
    private void connection(String at, JsonNode entry) {
        ObjectNode fields = Json.object().put("name", SeedRows.text(at, entry, "name"))
                .put("type", SeedRows.text(at, entry, "type")).put("isSample", entry.path("sample").asBoolean())
                .put("useOauth", false).put("writeAccess", entry.path("writes").asBoolean())
                .put("lastActiveAt", seed.daysAgo(entry.path("active").asDouble())).put(ConnectionStore.SIGNS_IN, true)
                .put(ConnectionStore.ADDRESS, entry.path("account").asText(entry.path("host").asText()));
        for (String name : List.of("account", "warehouse")) {
            if (entry.has(name)) {
                fields.put(name, entry.path(name).asText());
            }
        }
        Entity connection = new ConnectionStore(state).add(fields, seed.stamp());
        new ConnectionStore(state).warehouse(connection).ifPresent(warehouse -> know(at, connection, warehouse));
        if (entry.path("archived").asBoolean()) {
            state.of(Kinds.CONNECTION).change(connection, old -> old.put("isArchived", true));
        }
        seed.register(Kinds.CONNECTION, entry.path("name").asText(), connection);
    }

    /** Returns the id of the object of a grant in the seed: a connection, or a path in it. */
    private String grantedId(String at, JsonNode grant) {
        Entity connection = seed.named(Kinds.CONNECTION, at, grant.path("connection").asText());
        return grant.has("path") ? known(at, connection, grant.path("path")).id() : connection.id();
    }

    private void know(String at, Entity connection, Entity warehouse) {
        Catalog catalog = new Catalog(state);
        catalog.sync(connection, warehouse, List.of());
        warehouse.fields().path("new").forEach(path -> catalog.forget(known(at, connection, path)));
    }

    private Entity known(String at, Entity connection, JsonNode path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.asText()));
        return new Catalog(state).at(connection, names).orElseThrow(() -> new BrokenSeed(at,
                connection.text("name") + " has no path " + String.join(".", names)));
    }
}
