package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Databases, schemas and tables: found in the catalog, which a sync brings up to what the data platform holds. */
final class ConnectionPathsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.admins("syncConnectionPath", Behaviour.json(ConnectionPathsModule::sync));
        on.everyone("lookupConnection", Behaviour.json(ConnectionPathsModule::lookup));
        on.everyone("listConnectionPaths", Listing.of(ConnectionPathsModule::known).visibleIf(ConnectionPathsModule::isListed));
        on.everyone("getInodeConnectionPath", Behaviour.json(call -> used(call, found(call, "inodeId")).fields()));
        on.everyone("listConnectionTableColumns", Listing.of(ConnectionPathsModule::columns));
        GrantOperations grants = new GrantOperations(ConnectionPathsModule::granted, ConnectionPathsModule::granted);
        on.admins("listConnectionPathGrants", grants.listing());
        on.admins("createConnectionPathGrant", grants.creating());
        on.admins("deleteConnectionPathGrant", grants.deleting());
    }

    private static JsonNode sync(Call call) {
        Entity connection = call.named(Kind.CONNECTION);
        Entity warehouse = call.state().connections().warehouse(connection).orElseThrow(() ->
                Refusal.invalid("The data platform behind this connection cannot be reached: " + connection.id()));
        call.state().catalog().sync(connection, warehouse, call.texts("path"));
        return Json.object();
    }

    private static JsonNode lookup(Call call) {
        Entity connection = call.named(Kind.CONNECTION);
        List<String> path = call.texts("path");
        return used(call, call.state().catalog().at(connection, path).orElseThrow(() ->
                Refusal.notFound("Path is not found in this connection: " + String.join(".", path)))).fields();
    }

    private static NavigableMap<Long, Entity> known(Call call) {
        Optional<String> connectionId = call.query("connectionId");
        if (connectionId.isEmpty()) {
            return call.state().of(Kind.CONNECTION_PATH).all();
        }
        Entity connection = call.state().of(Kind.CONNECTION).find(connectionId.get())
                .orElseThrow(() -> Refusal.unknown(Kind.CONNECTION, connectionId.get()));
        return call.state().catalog().of(connection);
    }

    private static boolean isListed(Call call, Entity place) {
        boolean archived = call.state().of(Kind.CONNECTION).find(place.text("connectionId")).orElseThrow().flag("isArchived");
        return !archived && call.state().connections().uses(call.caller(), place);
    }

    /** Columns have no life of their own: a column's position is its place in the table. */
    private static NavigableMap<Long, Entity> columns(Call call) {
        Entity table = used(call, found(call, "tableId"));
        if (!table.text("kind").equals("table")) {
            throw Refusal.notFound("Table is not found: " + call.arguments().path().get("tableId"));
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
        return call.state().catalog().find(id).orElseThrow(() -> Refusal.unknown(Kind.CONNECTION_PATH, id));
    }

    private static Entity used(Call call, Entity place) {
        if (!call.state().connections().uses(call.caller(), place)) {
            throw Refusal.forbidden("You have no access to this part of the connection: " + place.id());
        }
        return place;
    }
}
