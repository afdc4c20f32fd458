package sigma.recipes.client.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.request.ApiCall;

/** Operations on the databases, schemas and tables that Sigma knows behind a connection. */
public final class ConnectionCatalog {

    private final ApiExecutor api;

    /** Creates the operations of one client. */
    public ConnectionCatalog(ApiExecutor api) {
        this.api = api;
    }

    /** Returns all paths of a connection that Sigma knows (listConnectionPaths). */
    public List<CatalogPath> paths(ConnectionId connection) {
        // An organization whose API does not support the parameter lists the paths of all connections.
        return new Paging(api).all(Paging.Style.PAGE.largest(call("listConnectionPaths")).with("connectionId", connection.value()),
                        Paging.Style.PAGE, Row.class)
                .filter(row -> row.connectionId().equals(connection)).map(row -> new CatalogPath(row.path())).toList();
    }

    /** A row of listConnectionPaths. */
    private record Row(ConnectionId connectionId, List<String> path) {
    }

    /**
     * Returns the tables of a connection at a path and below it, as far as Sigma knows them. The API does not mark tables;
     * they are the longest paths, since all tables of a data platform have paths of equal length.
     */
    public List<CatalogPath> tables(ConnectionId connection, CatalogPath below) {
        List<CatalogPath> all = paths(connection);
        int depth = all.stream().mapToInt(CatalogPath::depth).max().orElse(0);
        return all.stream().filter(path -> path.depth() == depth && path.within(below)).toList();
    }

    /**
     * Returns the id of a database, schema or table (lookupConnection).
     *
     * @throws Refusal (404) if Sigma does not know it
     */
    public ConnectionPathId find(ConnectionId connection, CatalogPath path) {
        return api.read(call("lookupConnection").in("connectionId", connection.value()).sending(body(path)), Place.class).id();
    }

    /** The response of lookupConnection. */
    private record Place(@JsonProperty("inodeId") ConnectionPathId id) {
    }

    /**
     * Returns the columns of a table, as Sigma knows them (listConnectionTableColumns).
     *
     * @throws Refusal (404) if Sigma does not know the table
     */
    public Stream<TableColumn> columns(ConnectionId connection, CatalogPath table) {
        return new Paging(api).all(Paging.Style.PAGE_TOKEN.largest(call("listConnectionTableColumns").in("tableId", find(connection, table).value())),
                Paging.Style.PAGE_TOKEN, TableColumn.class);
    }

    /** Syncs a database, schema or table with the data platform (syncConnectionPath). */
    public void sync(ConnectionId connection, CatalogPath path) {
        api.send(call("syncConnectionPath").in("connectionId", connection.value()).sending(body(path)));
    }

    /**
     * Syncs a database, schema or table, so that Sigma knows its new parts, and then each of its tables. If Sigma refuses
     * one, the others are still synced.
     *
     * @param each receives the result of each table, and before them a scope that Sigma refused
     * @throws Refusal (404) if the data platform has no such path
     */
    public void syncTables(ConnectionId connection, CatalogPath scope, Consumer<SyncedPath> each) {
        SyncedPath whole = trySync(connection, scope, Refusal::isNotFound);
        if (!whole.synced()) {
            each.accept(whole);
        }
        tables(connection, scope).stream().map(table -> table.equals(scope) ? whole : trySync(connection, table, refusal -> false))
                .filter(table -> table.synced() || table != whole).forEach(each);
    }

    /** Syncs a path, and throws only a fatal refusal. */
    private SyncedPath trySync(ConnectionId connection, CatalogPath path, Predicate<Refusal> fatal) {
        try {
            sync(connection, path);
            return new SyncedPath(path, Optional.empty());
        } catch (Refusal refusal) {
            if (fatal.test(refusal)) {
                throw refusal;
            }
            return new SyncedPath(path, Optional.of(refusal.status() + ": " + refusal.explanation()));
        }
    }

    private static ObjectNode body(CatalogPath path) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        path.names().forEach(body.putArray("path")::add);
        return body;
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }
}
