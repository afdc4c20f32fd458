package sigma.recipes.sandbox;

import java.util.Locale;

/** Connections to data warehouses, and who may ask them. */
final class ConnectionsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.everyone("listConnections",
                Listing.of(call -> new Shown(call.asks("includeArchived"), false).of(call.state().of(Kind.CONNECTION)))
                        .filteredBy("search", ConnectionsModule::matches));
        on.everyone("getConnection", Reading.of(Kind.CONNECTION));
        Granting grants = new Granting(ConnectionsModule::connection, ConnectionsModule::connection);
        on.admins("listConnectionGrants", grants.listing());
        on.admins("createConnectionGrant", grants.creating());
        on.admins("deleteConnectionGrant", grants.deleting());
    }

    private static Entity connection(Call call) {
        return call.named(Kind.CONNECTION);
    }

    private static boolean matches(Entity connection, String part) {
        return connection.text("name").toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
