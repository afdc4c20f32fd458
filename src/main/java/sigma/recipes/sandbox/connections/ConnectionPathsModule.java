package sigma.recipes.sandbox.connections;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.grants.GrantOperations;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/** Databases, schemas and tables: read from the catalog, which a sync updates from the data platform. */
public final class ConnectionPathsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.operation("syncConnectionPath", Behaviour.json(ConnectionPathsModule::sync));
        on.operation("lookupConnection", Behaviour.json(ConnectionPathsModule::lookup));
        on.operation("listConnectionPaths",
                Listing.of(ConnectionPathsModule::known).visibleIf(ConnectionPathsModule::isListed));
        on.operation("getInodeConnectionPath", Behaviour.json(call -> used(call, found(call, "inodeId")).fields()));
        on.operation("listConnectionTableColumns", Listing.of(ConnectionPathsModule::columns));
        GrantOperations grants = new GrantOperations(ConnectionPathsModule::granted, ConnectionPathsModule::granted);
        on.operation("listConnectionPathGrants", grants.listing());
        on.operation("createConnectionPathGrant", grants.creating());
        on.operation("deleteConnectionPathGrant", grants.deleting());
    }

    private static JsonNode sync(Call call) {
        Entity connection = call.named(Kinds.CONNECTION);
        Entity warehouse = new ConnectionStore(call.state()).warehouse(connection).orElseThrow(() ->
                Rejection.invalid("The data platform behind this connection cannot be reached: " + connection.id()));
        new Catalog(call.state()).sync(connection, warehouse, call.texts("path"));
        return Json.object();
    }

    private static JsonNode lookup(Call call) {
        Entity connection = call.named(Kinds.CONNECTION);
        List<String> path = call.texts("path");
        return used(call, new Catalog(call.state()).at(connection, path).orElseThrow(() ->
                Rejection.notFound("Path is not found in this connection: " + String.join(".", path)))).fields();
    }

    private static NavigableMap<Long, Entity> known(Call call) {
        Optional<String> connectionId = call.query("connectionId");
        if (connectionId.isEmpty()) {
            return call.state().of(Kinds.CONNECTION_PATH).all();
        }
        return new Catalog(call.state()).of(call.named(Kinds.CONNECTION, connectionId.get()));
    }

    private static boolean isListed(Call call, Entity place) {
        Entity connection = call.state().of(Kinds.CONNECTION).find(place.text("connectionId")).orElseThrow();
        return !connection.flag("isArchived") && new ConnectionStore(call.state()).uses(call.caller(), place);
    }

    /** Columns are not entities: a column's position is its index in the table. */
    private static NavigableMap<Long, Entity> columns(Call call) {
        Entity table = used(call, found(call, "tableId"));
        if (!table.text("kind").equals("table")) {
            throw Rejection.notFound("Table is not found: " + call.arguments().path().get("tableId"));
        }
        NavigableMap<Long, Entity> columns = new TreeMap<>();
        table.fields().path("columns").forEach(column -> {
            long position = columns.size() + 1L;
            columns.put(position, new Entity(column.path("name").asText(), position, column.deepCopy()));
        });
        return columns;
    }

    private static Entity granted(Call call) {
        return found(call, "connectionPathId");
    }

    private static Entity found(Call call, String parameter) {
        String id = call.arguments().path().get(parameter);
        return new Catalog(call.state()).find(id).orElseThrow(() -> Rejection.unknown(Kinds.CONNECTION_PATH, id));
    }

    private static Entity used(Call call, Entity place) {
        if (!new ConnectionStore(call.state()).uses(call.caller(), place)) {
            throw Rejection.forbidden("You have no access to this part of the connection: " + place.id());
        }
        return place;
    }
}
