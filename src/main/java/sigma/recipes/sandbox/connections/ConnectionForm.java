package sigma.recipes.sandbox.connections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.IdSource;

/**
 * Converts a request to create or replace a connection to the fields of responses, which differ. Only fields of responses
 * are kept, which excludes secrets.
 */
final class ConnectionForm {

    /** The fields of responses, and their places in requests below {@code details}. */
    private static final Map<String, String> SHOWN = Map.ofEntries(same("type"), same("account"), same("warehouse"),
            same("user"), same("role"), same("exportsWarehouse"), same("userAttributes"),
            Map.entry("materializationWarehouse", "/writeAccess/materializationWarehouse"),
            Map.entry("oauthMetadataUrl", "/metadataUrl"), Map.entry("oauthClientId", "/clientId"),
            Map.entry("oauthScopes", "/scopes"), Map.entry("oauthIdpType", "/idpType"),
            Map.entry("oauthUsePkce", "/usePkce"), Map.entry("oauthUseJwt", "/useJwt"),
            Map.entry("oauthAudience", "/audience"));
    private static final List<String> SECRETS = List.of("password", "privateKey", "serviceAccount", "token");
    private static final List<String> ADDRESSES = List.of("account", "server", "host", "projectId");

    private final JsonNode body;
    private final JsonNode details;
    private final IdSource ids;

    private ConnectionForm(JsonNode body, IdSource ids) {
        this.body = body;
        this.details = body.path("details");
        this.ids = ids;
    }

    /** Returns the fields of a connection in the body of a request. */
    static ObjectNode read(JsonNode body, IdSource ids) {
        return new ConnectionForm(body, ids).read();
    }

    private ObjectNode read() {
        boolean useOauth = details.path("useOauth").asBoolean() || details.path("authType").asText().equals("oauth");
        ObjectNode shown = Json.object().put("name", body.path("name").asText()).put("useOauth", useOauth)
                .put("writeAccess", details.has("writeAccess")).put("friendlyName", body.path("useFriendlyNames").asBoolean())
                .put(ConnectionStore.SIGNS_IN, useOauth || SECRETS.stream().anyMatch(details::has));
        SHOWN.forEach((name, place) -> present(details.at(place)).ifPresent(value -> shown.set(name, value)));
        present(body.path("timeoutSecs")).ifPresent(seconds -> shown.putObject("timeout").set("default", seconds));
        ADDRESSES.stream().map(details::path).filter(JsonNode::isTextual).findFirst()
                .ifPresent(address -> shown.set(ConnectionStore.ADDRESS, address));
        writebacks(shown);
        return shown;
    }

    private void writebacks(ObjectNode shown) {
        if (details.has("writebackSchemas")) {
            ArrayNode schemas = shown.putArray("writebackSchemas");
            details.get("writebackSchemas").forEach(schema -> schemas.add(writeback(schema)));
        }
        present(details.path("inputTableAuditLogSchema"))
                .ifPresent(schema -> shown.set("inputTableAuditLogSchema", writeback(schema)));
    }

    /** A write-back location, which gets an id if the request has none (assumed). */
    private ObjectNode writeback(JsonNode sent) {
        String database = Stream.of("writeDatabase", "writeCatalog").map(sent::path).filter(JsonNode::isTextual)
                .findFirst().orElseThrow().textValue();
        return Json.object().put("database", database).put("schema", sent.path("writeSchema").asText())
                .put("writebackSchemaId", Optional.ofNullable(sent.path("writebackSchemaId").textValue()).orElseGet(ids::uuid));
    }

    private static Optional<JsonNode> present(JsonNode value) {
        return Optional.of(value).filter(each -> !each.isMissingNode() && !each.isNull());
    }

    private static Map.Entry<String, String> same(String name) {
        return Map.entry(name, "/" + name);
    }
}
