package sigma.recipes.client;

import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.connection.ConnectionPathId;
import sigma.recipes.client.connection.ConnectionState;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.request.ApiCall;

/** Operations on connections to data platforms. */
public final class Connections {

    private final ApiExecutor api;
    private final Paging paging;
    private final Grants grants;
    private final Grants pathGrants;

    Connections(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
        grants = new Grants(api, "ConnectionGrant", "connectionId");
        pathGrants = new Grants(api, "ConnectionPathGrant", "connectionPathId");
    }

    /** Returns all connections that the caller may see (listConnections). */
    public Stream<Connection> all() {
        return paging.all(Paging.Style.PAGE.largest(call("listConnections")), Paging.Style.PAGE, Connection.class);
    }

    /** Returns the connections with exactly this name, ignoring case (listConnections). */
    public List<Connection> named(String name) {
        return paging.all(call("listConnections").with("search", name), Paging.Style.PAGE, Connection.class)
                .filter(connection -> connection.name().equalsIgnoreCase(name)).toList();
    }

    /** Returns a connection (getConnection). */
    public Connection get(ConnectionId id) {
        return api.read(call("getConnection").in("connectionId", id.value()), Connection.class);
    }

    /** Tests whether Sigma reaches the data platform behind a connection (testConnection). */
    public ConnectionState test(ConnectionId id) {
        return api.read(call("testConnection").in("connectionId", id.value()), ConnectionState.class);
    }

    /** Grants a permission on a connection, or changes the one that the grantee has (createConnectionGrant). */
    public void grant(ConnectionId id, Grantee grantee, Permission permission) {
        grants.grant(id.value(), grantee, permission.word());
    }

    /** Returns the grants on a connection (listConnectionGrants). */
    public Stream<Grant> grants(ConnectionId id) {
        return grants.all(id.value());
    }

    /** Revokes a grant on a connection (deleteConnectionGrant). */
    public void revoke(ConnectionId id, GrantId grant) {
        grants.revoke(id.value(), grant);
    }

    /**
     * Grants a permission on a database, schema or table, or changes the one that the grantee has
     * (createConnectionPathGrant).
     */
    public void grant(ConnectionPathId id, Grantee grantee, Permission permission) {
        pathGrants.grant(id.value(), grantee, permission.word());
    }

    /** Returns the grants on a database, schema or table itself, without those on what contains it (listConnectionPathGrants). */
    public Stream<Grant> grants(ConnectionPathId id) {
        return pathGrants.all(id.value());
    }

    /** Revokes a grant on a database, schema or table (deleteConnectionPathGrant). */
    public void revoke(ConnectionPathId id, GrantId grant) {
        pathGrants.revoke(id.value(), grant);
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }
}
