package sigma.recipes.sandbox.connections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/**
 * Connections in the alpha version of the API. Its published responses include Databricks only, so a Snowflake connection,
 * which may be sent, is refused (assumed), and so is one that another version created or replaced (assumed).
 */
public final class AlphaConnectionsModule implements Module {

    private static final String DETAILS = "details";
    private static final String DATABRICKS = "databricks";

    @Override
    public void declare(Behaviours on) {
        on.operation("v3alpha_createConnection", Behaviour.json(AlphaConnectionsModule::create));
        on.operation("v3alpha_getConnection", Behaviour.json(call -> made(call).fields()));
        on.operation("v3alpha_patchConnection", Behaviour.json(AlphaConnectionsModule::patch));
    }

    private static JsonNode create(Call call) {
        JsonNode details = call.arguments().body().path(DETAILS);
        if (!details.path("type").asText().equals(DATABRICKS)) {
            throw Rejection.invalid("The alpha version shows Databricks connections only: " + details.path("type").asText());
        }
        ObjectNode described = described(call, call.text("name").orElseThrow(), details);
        return new ConnectionStore(call.state()).add(described, call.stamp()).fields();
    }

    /** Fields in the request replace the current ones, null removes a field, and the rest remains. */
    private static JsonNode patch(Call call) {
        Entity connection = made(call);
        ObjectNode details = connection.fields().path(DETAILS).deepCopy();
        call.arguments().body().path(DETAILS).properties().forEach(sent -> {
            details.set(sent.getKey(), sent.getValue());
            if (sent.getValue().isNull()) {
                details.remove(sent.getKey());
            }
        });
        String name = call.text("name").orElse(connection.text("name"));
        new ConnectionStore(call.state()).replace(connection, described(call, name, details), call.stamp());
        return connection.fields();
    }

    /** Returns the known fields of a connection, for every version. */
    private static ObjectNode described(Call call, String name, JsonNode details) {
        JsonNode settings = details.path("settings");
        ObjectNode described = Json.object().put("name", name).put("type", DATABRICKS)
                .put("useOauth", details.at("/authentication/type").asText().equals("oauth"))
                .put("writeAccess", details.has("writeAccess"))
                .put("friendlyName", settings.path("useFriendlyNames").asBoolean())
                .put(ConnectionStore.ADDRESS, details.path("serverHostname").asText()).put(ConnectionStore.SIGNS_IN, true);
        if (settings.has("connectionTimeoutSecs")) {
            described.putObject("timeout").set("default", settings.get("connectionTimeoutSecs"));
        }
        return described.set(DETAILS, shown(call, details));
    }

    /** The response contains no secrets, so only its fields are stored. */
    private static JsonNode shown(Call call, JsonNode details) {
        ObjectNode open = details.deepCopy();
        if (open.at("/authentication/userCredential/oauthConfig") instanceof ObjectNode config && config.has("assertionMethod")) {
            config.set("useJwt", config.path("assertionMethod").path("useJwt"));
        }
        ObjectNode whole = Json.object().put("connectionId", "").put("name", "");
        return call.response().fill(whole.set(DETAILS, open)).path(DETAILS);
    }

    private static Entity made(Call call) {
        Entity connection = call.named(Kinds.CONNECTION);
        if (!connection.fields().has(DETAILS)) {
            throw Rejection.invalid("The alpha version shows only connections that it made: " + connection.id());
        }
        return connection;
    }
}
