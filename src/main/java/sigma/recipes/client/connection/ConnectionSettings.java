package sigma.recipes.client.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.request.ApiCall;

/** Operations that create, change and delete connections. */
public final class ConnectionSettings {

    private static final String ID = "connectionId";

    private final ApiExecutor api;

    /** Creates the operations of one client. */
    public ConnectionSettings(ApiExecutor api) {
        this.api = api;
    }

    /**
     * Creates a connection (createConnection).
     *
     * @param secret the secret with which Sigma signs in to the data platform; ignored if the definition needs none
     */
    public Connection create(String name, ConnectionDefinition definition, Optional<String> secret) {
        return api.read(call("createConnection").sending(definition.body(name, secret)), Connection.class);
    }

    /** Replaces all settings of a connection but its name; the earlier secret is lost (updateConnection). */
    public void replace(Connection connection, ConnectionDefinition definition, Optional<String> secret) {
        api.send(of("updateConnection", connection.id()).sending(definition.body(connection.name(), secret)));
    }

    /** Renames a connection. The operation is deprecated, but its successor loses the secret (updateConnectionDeprecated). */
    public void rename(ConnectionId id, String name) {
        api.send(of("updateConnectionDeprecated", id).sending(JsonNodeFactory.instance.objectNode().put("name", name)));
    }

    /** Archives a connection (deleteConnection). */
    public void delete(ConnectionId id) {
        api.send(of("deleteConnection", id));
    }

    /** Returns the settings of a connection, without its secret (getConnection). */
    public JsonNode get(ConnectionId id) {
        return api.read(of("getConnection", id), JsonNode.class);
    }

    private ApiCall of(String operationId, ConnectionId id) {
        return call(operationId).in(ID, id.value());
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }
}
