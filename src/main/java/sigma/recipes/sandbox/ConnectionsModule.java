package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Connections to data platforms, and who may use them. They are archived, never removed. */
final class ConnectionsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.everyone("listConnections",
                Listing.of(call -> new ArchivedFilter(call.asks("includeArchived"), false).of(call.state().of(Kind.CONNECTION)))
                        .filteredBy("search", ConnectionsModule::matches)
                        .visibleIf((call, connection) -> call.state().connections().sees(call.caller(), connection)));
        on.admins("createConnection", Behaviour.json(call -> call.state().connections().add(described(call), call.stamp()).fields()));
        on.everyone("getConnection", Behaviour.json(call -> seen(call).fields()));
        on.admins("updateConnection", Behaviour.json(ConnectionsModule::replace));
        on.admins("updateConnectionDeprecated", Updating.of(Kind.CONNECTION, "name", "useOauth"));
        on.admins("deleteConnection", Deleting.of(Kind.CONNECTION, (call, connection) ->
                call.change(Kind.CONNECTION, connection, fields -> fields.put("isArchived", true))));
        on.admins("testConnection", Behaviour.json(ConnectionsModule::test));
        GrantOperations grants = new GrantOperations(ConnectionsModule::connection, ConnectionsModule::connection);
        on.admins("listConnectionGrants", grants.listing());
        on.admins("createConnectionGrant", grants.creating());
        on.admins("deleteConnectionGrant", grants.deleting());
    }

    private static JsonNode replace(Call call) {
        Entity connection = connection(call);
        call.state().connections().replace(connection, described(call), call.stamp());
        if (call.flag("restore").orElse(false)) {
            call.change(Kind.CONNECTION, connection, fields -> fields.remove("isArchived"));
        }
        return connection.fields();
    }

    /** A warehouse that can't be reached is an answer, not a refusal. */
    private static JsonNode test(Call call) {
        Entity connection = connection(call);
        String outcome = call.state().connections().warehouse(connection).isPresent() ? "SUCCESS" : "FAILED";
        return Json.object().put("read", outcome).put("write", connection.flag("writeAccess") ? outcome : "DISABLED");
    }

    private static Entity seen(Call call) {
        Entity connection = connection(call);
        if (!call.state().connections().sees(call.caller(), connection)) {
            throw Refusal.forbidden("You have no access to this connection: " + connection.id());
        }
        return connection;
    }

    private static ObjectNode described(Call call) {
        return ConnectionForm.read(call.arguments().body(), call.state().ids());
    }

    private static Entity connection(Call call) {
        return call.named(Kind.CONNECTION);
    }

    private static boolean matches(Entity connection, String part) {
        return connection.text("name").toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
