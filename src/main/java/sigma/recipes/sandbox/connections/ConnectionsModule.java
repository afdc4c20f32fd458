package sigma.recipes.sandbox.connections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.grants.GrantOperations;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** Connections to data platforms, and who may use them. They are archived, never removed. */
public final class ConnectionsModule implements Module {

    private static final Resource CONNECTIONS = Resource.of(Kinds.CONNECTION)
            .readableIf((call, connection) -> new ConnectionStore(call.state()).sees(call.caller(), connection),
                    connection -> "You have no access to this connection: " + connection.id())
            .listedFrom(call -> new ArchivedFilter(call.asks("includeArchived"), false).of(call.state().of(Kinds.CONNECTION)))
            .searchedBy("search", "name")
            .deletedBy((call, connection) ->
                    call.change(Kinds.CONNECTION, connection, fields -> fields.put("isArchived", true)))
            .lists("listConnections").gets("getConnection").updates("updateConnectionDeprecated").deletes("deleteConnection");

    @Override
    public void declare(Behaviours on) {
        CONNECTIONS.declare(on);
        on.operation("createConnection", Behaviour.json(call ->
                new ConnectionStore(call.state()).add(described(call), call.stamp()).fields()));
        on.operation("updateConnection", Behaviour.json(ConnectionsModule::replace));
        on.operation("testConnection", Behaviour.json(ConnectionsModule::test));
        GrantOperations grants = new GrantOperations(CONNECTIONS::changeable, CONNECTIONS::changeable);
        on.operation("listConnectionGrants", grants.listing());
        on.operation("createConnectionGrant", grants.creating());
        on.operation("deleteConnectionGrant", grants.deleting());
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kinds.CONNECTION, ConnectionStore.WAREHOUSE, Kinds.CONNECTION_PATH);
    }

    @Override
    public void seed(SeedRows seed) {
        new ConnectionSeeder(seed).run();
    }

    private static JsonNode replace(Call call) {
        Entity connection = CONNECTIONS.changeable(call);
        new ConnectionStore(call.state()).replace(connection, described(call), call.stamp());
        if (call.flag("restore").orElse(false)) {
            call.change(Kinds.CONNECTION, connection, fields -> fields.remove("isArchived"));
        }
        return connection.fields();
    }

    /** An unreachable warehouse is a result, not an error. */
    private static JsonNode test(Call call) {
        Entity connection = CONNECTIONS.changeable(call);
        String outcome = new ConnectionStore(call.state()).warehouse(connection).isPresent() ? "SUCCESS" : "FAILED";
        return Json.object().put("read", outcome).put("write", connection.flag("writeAccess") ? outcome : "DISABLED");
    }

    private static ObjectNode described(Call call) {
        return ConnectionForm.read(call.arguments().body(), call.state().ids());
    }
}
